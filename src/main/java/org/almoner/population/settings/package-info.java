/** The rules of care as {@code conf/population} has them on a day. */
@org.jspecify.annotations.NullMarked
package org.almoner.population.settings;
