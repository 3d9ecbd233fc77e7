/** The numbers that the rules of care use, and how a number is compared with one of them. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.terms;
