/** Who cares for whom, and how many people that takes: POPULATION 9. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.team;
