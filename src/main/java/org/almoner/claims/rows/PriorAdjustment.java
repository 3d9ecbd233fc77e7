package org.almoner.claims.rows;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What another payer took off, on a line, or on the whole claim (0). */
public record PriorAdjustment(
    int line, @Nullable String group, @Nullable String carc, BigDecimal amount) {}
