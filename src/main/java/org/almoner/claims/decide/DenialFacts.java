package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code fct_denials}: claim, line (0 the whole claim), denial.
 *
 * @param ordinal of the denial within its remit, from 1
 * @param line of the submission where the remit's line meets one, else of the remit
 * @param group CAS01
 * @param confidence of the cause; null where the codes leave it open
 * @param resolvedDate when a reversal or a later answer took its place; null while it stands
 * @param recoveredAmount paid since for what was denied
 */
public record DenialFacts(
    String claimId,
    String remitId,
    int line,
    int ordinal,
    String stage,
    @Nullable String carc,
    @Nullable String group,
    String remarks,
    String cause,
    String workflow,
    @Nullable Double confidence,
    BigDecimal amount,
    boolean appealable,
    @Nullable LocalDate noticeDate,
    @Nullable LocalDate appealDeadline,
    @Nullable LocalDate sendBy,
    @Nullable LocalDate correctedClaimDeadline,
    @Nullable LocalDate resolvedDate,
    BigDecimal recoveredAmount) {}
