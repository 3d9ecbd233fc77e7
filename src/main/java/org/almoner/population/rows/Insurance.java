package org.almoner.population.rows;

/** Who pays. */
public enum Insurance implements Word {
  COMMERCIAL,
  MEDICARE,
  MEDICAID,
  EXCHANGE,
  UNINSURED
}
