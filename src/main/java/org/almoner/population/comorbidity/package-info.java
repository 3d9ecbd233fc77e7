/** Indices of comorbidity: Charlson and Elixhauser. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.comorbidity;
