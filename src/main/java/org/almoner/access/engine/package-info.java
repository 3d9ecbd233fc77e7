/** Prices requests under all arms: outcomes, ranking, forecast, warnings. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.engine;
