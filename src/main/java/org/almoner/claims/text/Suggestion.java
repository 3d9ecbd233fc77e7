package org.almoner.claims.text;

import org.jspecify.annotations.Nullable;

/**
 * What a text suggests.
 *
 * @param cause null where the text is not clear enough: a person reads it
 * @param confidence calibrated probability of the likeliest cause
 */
public record Suggestion(@Nullable String cause, double confidence) {}
