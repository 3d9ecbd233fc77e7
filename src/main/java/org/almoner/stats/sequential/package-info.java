/** Looks at an experiment that still runs: boundaries that keep its level. */
package org.almoner.stats.sequential;
