package org.almoner.claims.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remit with what it was matched to.
 *
 * @param level by which its account was found
 * @param reason why none was
 * @param lines one for each of its lines
 */
public record MatchedAnswer(
    Answered answer, MatchLevel level, @Nullable MatchReason reason, List<LineMatch> lines) {}
