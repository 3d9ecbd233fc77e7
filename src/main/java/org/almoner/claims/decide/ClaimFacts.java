package org.almoner.claims.decide;

import java.time.LocalDate;
import org.almoner.claims.rows.Warnings;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code fct_claims}; its parts' components are the columns.
 *
 * @param appealDeadline of the initial denial; null without one, or where only a new claim helps
 * @param appealable null without an initial denial
 */
public record ClaimFacts(
    ClaimIdentity identity,
    ClaimCounts counts,
    String state,
    InitialFacts initial,
    Course course,
    Money money,
    @Nullable LocalDate appealDeadline,
    @Nullable Boolean appealable,
    Warnings warnings) {}
