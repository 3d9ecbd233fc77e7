/** Contracts of population. */
package org.almoner.tables.population;
