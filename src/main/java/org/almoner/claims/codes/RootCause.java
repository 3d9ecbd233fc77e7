package org.almoner.claims.codes;

/** Causes that rules name; the others are whatever the lists say. */
public final class RootCause {
  public static final String BUNDLING = "bundling";
  public static final String CONTRACTUAL_ADJUSTMENT = "contractual_adjustment";
  public static final String ELIGIBILITY_COVERAGE = "eligibility_coverage";
  public static final String PATIENT_RESPONSIBILITY = "patient_responsibility";
  public static final String UNKNOWN = "unknown";

  private RootCause() {}
}
