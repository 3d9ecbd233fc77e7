package org.almoner.claims.rows;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What another payer paid of a line: SVD. */
public record PriorPayment(
    int line, @Nullable String code, @Nullable BigDecimal paid, @Nullable BigDecimal units) {}
