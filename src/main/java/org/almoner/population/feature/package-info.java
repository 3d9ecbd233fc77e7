/** What is computed of a patient for a day, and which use each feature has: POPULATION 3. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.feature;
