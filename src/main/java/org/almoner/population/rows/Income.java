package org.almoner.population.rows;

/** The level of income, ascending. */
public enum Income implements Word {
  LOW,
  MEDIUM,
  HIGH
}
