package org.almoner.population.hcc;

/** Whom a set of coefficients is for. */
public enum HccSegment {
  /** In the community, not dual, aged. */
  CNA,
  /** In the community, not dual, disabled. */
  CND,
  /** In the community, full benefit dual, aged. */
  CFA,
  /** In the community, full benefit dual, disabled. */
  CFD,
  /** In the community, partial benefit dual, aged. */
  CPA,
  /** In the community, partial benefit dual, disabled. */
  CPD,
  /** In an institution for long. */
  INS,
  /** New enrollee. */
  NE,
  /** New enrollee of a special needs plan. */
  SNPNE;

  /** Scored by age, sex and entitlement alone. */
  boolean isNewEnrollee() {
    return this == NE || this == SNPNE;
  }
}
