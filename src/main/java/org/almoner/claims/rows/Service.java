package org.almoner.claims.rows;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done, of SV1, SV2, SV3 or SVC. */
public record Service(
    @Nullable String code,
    List<String> modifiers,
    @Nullable BigDecimal charge,
    @Nullable BigDecimal units,
    @Nullable String revenue) {}
