/** Weights that make groups comparable, and what is left of their differences. */
package org.almoner.stats.weighting;
