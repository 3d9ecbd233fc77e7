package org.almoner.claims.rows;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** AMT AU, AMT I, and the sum of all CAS of claim and lines. */
public record RemitAmounts(
    @Nullable BigDecimal coverageAmount, @Nullable BigDecimal interest, BigDecimal adjusted) {}
