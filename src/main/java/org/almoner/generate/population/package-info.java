/**
 * What practices and registries deliver of the people's health, and the truth about it.
 *
 * <p>What is put there: {@link org.almoner.generate.population.Health frailty}, which nobody writes
 * down, comes of age, disorders and chance, and moves how often somebody is admitted, what is
 * measured, how well somebody gets along and what care costs; diligence moves who is screened, so
 * that the gaps of a person come together. What has been charted for the programme is here, too, in
 * the detail of a practice, from the same day on. Medications follow disorders.
 *
 * <p>It goes on for a year after the window. What lies after the window, or becomes known after it,
 * is not delivered: it is the truth that a risk has to find, and what must not change any figure.
 * Of a death other domains know nothing; nobody dies whom the programme still treats, or hears of.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.generate.population;
