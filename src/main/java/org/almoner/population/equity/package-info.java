/**
 * What of counts by protected group is published so that no small count follows from it. It knows
 * nothing but the JDK.
 *
 * <p>Levels and values with few patients are pooled, so that every total can be published; then the
 * tables of a night share no unknown, and each is protected by itself. Cells below a limit are
 * hidden, and of the others as many as it takes that who knows everything published can narrow none
 * of the hidden to less than a given width: {@link org.almoner.population.equity.Latitude} is that
 * width, exactly.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.population.equity;
