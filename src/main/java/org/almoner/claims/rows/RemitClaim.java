package org.almoner.claims.rows;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** CLP01 to 09 and 11. */
public record RemitClaim(
    String pcn,
    @Nullable String status,
    BigDecimal charge,
    BigDecimal paid,
    @Nullable BigDecimal clp05,
    @Nullable String filing,
    @Nullable String icn,
    @Nullable String facility,
    @Nullable String frequency,
    @Nullable String drg) {}
