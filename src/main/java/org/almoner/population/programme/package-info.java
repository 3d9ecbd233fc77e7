/** Which programmes for a condition a patient is a member of, and as which kind: POPULATION 8. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.programme;
