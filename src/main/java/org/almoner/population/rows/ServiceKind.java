package org.almoner.population.rows;

/** What was done for a patient, as far as care gaps ask for it. */
public enum ServiceKind implements Word {
  COLONOSCOPY,
  FIT,
  FIT_DNA,
  SIGMOIDOSCOPY,
  CT_COLONOGRAPHY,
  /** Total. */
  COLECTOMY,
  MAMMOGRAM,
  BILATERAL_MASTECTOMY,
  CYTOLOGY,
  HPV,
  HYSTERECTOMY,
  /** PHQ-2 or PHQ-9. */
  PHQ_SCREEN,
  BONE_DENSITY,
  RETINAL_EXAM,
  URINE_ALBUMIN,
  INFLUENZA_VACCINE,
  PNEUMOCOCCAL_VACCINE,
  /** After a positive depression screen. */
  FOLLOW_UP,
  HOSPICE
}
