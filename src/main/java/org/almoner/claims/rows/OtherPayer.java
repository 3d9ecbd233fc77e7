package org.almoner.claims.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One 2320 loop of a CLM: {@code stg_claim_other_payers}.
 *
 * @param payer normalised 2330B NM109, else name
 * @param paid AMT D
 * @param adjustments CAS of 2320 (line 0) and of this payer's 2430
 * @param paidDate DTP 573
 * @param icn REF F8
 * @param linePayments SVD of this payer
 */
public record OtherPayer(
    String submissionId,
    int ordinal,
    Origin origin,
    @Nullable String sequence,
    @Nullable String payer,
    @Nullable BigDecimal paid,
    List<PriorAdjustment> adjustments,
    @Nullable LocalDate paidDate,
    @Nullable String icn,
    List<PriorPayment> linePayments,
    Warnings warnings)
    implements X12Row {}
