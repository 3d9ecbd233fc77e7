package org.almoner.claims.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a claim.
 *
 * @param date of the event, not when it became known; null where the file does not say
 * @param what in one sentence
 * @param details line by line
 */
public record Happening(@Nullable LocalDate date, String what, List<String> details) {}
