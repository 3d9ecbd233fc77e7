/** How good an order is: gain curves, their areas, values of policies with a capacity. */
package org.almoner.stats.ranking;
