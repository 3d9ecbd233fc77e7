package org.almoner.population.rows;

/** What is measured; the unit of its value. */
public enum Measure implements Word {
  /** kg/m². */
  BMI,
  /** Percent. */
  HBA1C,
  /** mm[Hg]. */
  SYSTOLIC_BP,
  /** mm[Hg]. */
  DIASTOLIC_BP,
  /** Total, mg/dL. */
  CHOLESTEROL,
  /** mg/dL. */
  LDL,
  /** mL/min/1.73 m². */
  EGFR,
  /** 0 to 100, 100 is best. */
  FUNCTIONAL_STATUS,
  /** Points, 0 to 27. */
  PHQ9
}
