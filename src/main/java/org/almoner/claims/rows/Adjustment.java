package org.almoner.claims.rows;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One triple of a CAS: {@code stg_adjustments}. {@code amount_class} is the code list's, {@code
 * is_duplicate} its remit's.
 *
 * @param line of the remit, 0 for the whole claim
 * @param ordinal within remit and line, from 1
 */
public record Adjustment(
    String remitId,
    int line,
    int ordinal,
    Origin origin,
    @Nullable String trace,
    String pcn,
    @Nullable String group,
    @Nullable String carc,
    BigDecimal amount,
    @Nullable BigDecimal quantity,
    Warnings warnings)
    implements X12Row {}
