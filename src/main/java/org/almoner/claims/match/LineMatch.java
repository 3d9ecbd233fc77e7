package org.almoner.claims.match;

import org.jspecify.annotations.Nullable;

/**
 * The line of a submission that a remit's line meets.
 *
 * @param claimLine null where it meets none
 * @param level null where the claim has no submission
 */
public record LineMatch(
    String remitId, int line, @Nullable Integer claimLine, @Nullable LineMatchLevel level) {}
