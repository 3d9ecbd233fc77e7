/** In which one tier of care a patient is, since when, and what goes with it: POPULATION 5. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.tier;
