/**
 * Statistics as formulas: arrays and counts in, records out.
 *
 * <p>Every class names its formula and its source. Nothing here reads files, asks the clock or
 * knows Spark; whatever is random takes its seed. Input that a formula cannot answer for (empty,
 * NaN, one arm missing) is refused with an {@link java.lang.IllegalArgumentException} that says
 * what is wrong and where.
 */
package org.almoner.stats;
