package org.almoner.claims.rows;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An error that a 997 or 999 tells: of a segment, or of one of its elements. */
public record AcknowledgedError(
    @Nullable String segment,
    @Nullable String position,
    @Nullable String element,
    @Nullable String code)
    implements Serializable {}
