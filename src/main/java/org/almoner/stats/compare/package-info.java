/** Two or more groups: proportions, means, tables, their tests and the size that a test needs. */
package org.almoner.stats.compare;
