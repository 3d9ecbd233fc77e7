package org.almoner.claims.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment, of whatever type.
 *
 * @param ordinal in the file, from 1
 * @param loop of the implementation guide, where known
 * @param elements behind the tag; composites as in the file, with its separators
 */
public record RawSegment(
    String file,
    int ordinal,
    long offset,
    int interchange,
    int transaction,
    @Nullable String loop,
    String tag,
    List<String> elements)
    implements X12Row {}
