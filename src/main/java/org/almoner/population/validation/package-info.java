/** How well risk found those to whom it happened: {@code mart_risk_validation} of POPULATION 4. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.validation;
