package org.almoner.claims.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One 835: {@code stg_payments}, told after its remits. {@code is_duplicate} needs the other files.
 *
 * @param trace TRN02
 * @param payer normalised REF 2U, else N104, else N102, else TRN03
 * @param payeeNpi N1 PE XX
 * @param handling BPR01
 * @param amount BPR02
 * @param method BPR04
 * @param paymentDate BPR16
 * @param productionDate DTM 405
 */
public record Payment(
    String paymentId,
    Origin origin,
    @Nullable String trace,
    @Nullable String payer,
    @Nullable String payeeNpi,
    @Nullable String handling,
    @Nullable BigDecimal amount,
    @Nullable String method,
    @Nullable LocalDate paymentDate,
    @Nullable LocalDate productionDate,
    @Nullable String guide,
    PaymentTotals totals,
    boolean isBalanced,
    Warnings warnings)
    implements X12Row {}
