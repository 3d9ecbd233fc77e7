package org.almoner.population.programme;

import org.almoner.population.rows.Word;

/** What kind of member a patient is; each programme has its own. */
public enum Kind implements Word {
  BRITTLE,
  POOR_CONTROL,
  MODERATE_CONTROL,
  UNMEASURED,
  WELL_CONTROLLED,

  PREVENTIVE,
  STANDARD,
  DISEASE_MANAGEMENT,
  COMPLEX,
  UNKNOWN,

  BEHAVIORAL_PRIMARY,
  COMPLEX_MULTISPECIALTY,
  INTEGRATED,

  CARDIOMETABOLIC,
  RESPIRATORY,
  NEUROPSYCHIATRIC,
  MIXED
}
