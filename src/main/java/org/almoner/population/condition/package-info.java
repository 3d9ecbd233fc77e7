/** Which chronic condition a code is. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.condition;
