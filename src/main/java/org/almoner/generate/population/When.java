package org.almoner.generate.population;

/**
 * When something happened, and when it became known, seconds since 1970.
 *
 * @param known not before it happened
 */
record When(long happened, long known) {}
