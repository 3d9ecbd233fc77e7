/**
 * Care gaps: what a patient should have had and has not. Each rule is a dated row that says in
 * words of one vocabulary ({@link org.almoner.population.gap.ClauseReader}) who is meant, who is
 * not, and what closes it; each word is one small class, a {@link
 * org.almoner.population.gap.Clause}.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.population.gap;
