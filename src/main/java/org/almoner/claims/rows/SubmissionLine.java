package org.almoner.claims.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a CLM: {@code stg_claim_lines}.
 *
 * @param line ordinal of LX in the claim, from 1; an SV without its LX is a line
 * @param lineControl REF 6R
 * @param lx LX01, which payers return where no REF 6R was sent
 */
public record SubmissionLine(
    String submissionId,
    int line,
    Origin origin,
    @Nullable String pcn,
    Service service,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable String lineControl,
    @Nullable String authorization,
    List<String> diagnosisPointers,
    @Nullable String lx,
    Warnings warnings)
    implements X12Row {}
