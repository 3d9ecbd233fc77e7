/** What care costs against what was to be expected: {@code mart_value} of POPULATION 7. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.value;
