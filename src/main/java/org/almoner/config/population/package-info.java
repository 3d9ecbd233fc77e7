/**
 * Dated rows of {@code conf/population/}: code maps, rules, doses and minutes, each with source.
 */
package org.almoner.config.population;
