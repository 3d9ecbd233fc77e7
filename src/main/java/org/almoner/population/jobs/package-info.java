/** The jobs of population: what Spark gives to the rules, and the tables made of their answers. */
@NullMarked
package org.almoner.population.jobs;

import org.jspecify.annotations.NullMarked;
