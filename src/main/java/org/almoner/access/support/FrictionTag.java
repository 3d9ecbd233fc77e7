package org.almoner.access.support;

import org.almoner.access.terms.Labelled;

/** What makes a path to therapy hard, in the order in which it is told. */
public enum FrictionTag implements Labelled {
  COVERAGE_UNKNOWN,
  COVERAGE_GAP,
  CONFLICTING_LINES,
  PRIOR_AUTHORIZATION,
  STEP_THERAPY,
  QUANTITY_LIMIT,
  SPECIALTY_PHARMACY,
  CAPACITY
}
