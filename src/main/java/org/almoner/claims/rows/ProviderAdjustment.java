package org.almoner.claims.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One pair of a PLB: {@code stg_provider_adjustments}; a positive amount reduces the payment.
 * {@code kind} is the code list's.
 *
 * @param provider PLB01
 * @param contentHash of payer, TRN02, BPR16 and the pair: as {@link Remit#contentHash}
 */
public record ProviderAdjustment(
    String paymentId,
    int ordinal,
    Origin origin,
    @Nullable String trace,
    @Nullable String provider,
    @Nullable LocalDate fiscalDate,
    @Nullable String code,
    @Nullable String reference,
    BigDecimal amount,
    String contentHash,
    Warnings warnings)
    implements X12Row {}
