/** Prices requests under all arms: outcomes, ranking, forecast, warnings. */
package org.almoner.access.engine;
