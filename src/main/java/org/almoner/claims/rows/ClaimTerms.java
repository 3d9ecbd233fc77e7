package org.almoner.claims.rows;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What CLM and the header say.
 *
 * @param pcn CLM01
 * @param facility CLM05-1
 * @param frequency CLM05-3, 1 where absent
 * @param assignment CLM07
 * @param claimType 837P, 837I or 837D
 * @param purpose BHT06
 * @param typeOfBill facility and frequency of an institutional claim
 */
public record ClaimTerms(
    @Nullable String pcn,
    BigDecimal charge,
    @Nullable String facility,
    String frequency,
    @Nullable String assignment,
    @Nullable String guide,
    String claimType,
    @Nullable String purpose,
    @Nullable String typeOfBill,
    @Nullable String drg) {}
