package org.almoner.population.gap;

import java.io.Serializable;

/** Something that may be so of a patient: {@code colonoscopy in 10 years}. */
interface Clause extends Serializable {

  Finding find(PatientFacts facts);
}
