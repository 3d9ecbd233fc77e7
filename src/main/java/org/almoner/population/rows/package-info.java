/**
 * What is known of patients, one record for each native input: values as staging tables hold them,
 * times as the clock at the house's zone shows them. It knows nothing but the JDK.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.population.rows;
