/** At which risk a patient is, and why: POPULATION 4. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.risk;
