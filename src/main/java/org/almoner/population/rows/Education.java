package org.almoner.population.rows;

/** The highest level of schooling, ascending. */
public enum Education implements Word {
  HIGH_SCHOOL,
  COLLEGE,
  GRADUATE
}
