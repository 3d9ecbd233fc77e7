/** What codes and texts of a Synthea export become in the native tables. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.synthea;
