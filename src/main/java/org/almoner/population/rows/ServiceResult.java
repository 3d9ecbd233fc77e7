package org.almoner.population.rows;

/** What a test found. */
public enum ServiceResult implements Word {
  POSITIVE,
  NEGATIVE
}
