package org.almoner.cli.lab.adherence;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.almoner.cli.output.Rows;
import org.almoner.stats.adherence.MedicationAvailability;

/**
 * Adherence of all patients; the components are JSON fields.
 *
 * @param patients in the order of the file
 * @param mean of each measure over the patients for whom it is defined
 */
record AdherenceResult(List<Patient> patients, Mean mean) {

  /** One patient's measures, NaN where undefined. */
  record Patient(
      String patient,
      double cma1,
      double cma2,
      double cma3,
      double cma4,
      double cma5,
      double cma6,
      double cma7) {

    static Patient of(String id, MedicationAvailability m) {
      return new Patient(id, m.cma1(), m.cma2(), m.cma3(), m.cma4(), m.cma5(), m.cma6(), m.cma7());
    }
  }

  /** The means of all measures. */
  record Mean(
      double cma1, double cma2, double cma3, double cma4, double cma5, double cma6, double cma7) {}

  static AdherenceResult of(List<Patient> patients) {
    return new AdherenceResult(
        List.copyOf(patients),
        new Mean(
            mean(patients, Patient::cma1),
            mean(patients, Patient::cma2),
            mean(patients, Patient::cma3),
            mean(patients, Patient::cma4),
            mean(patients, Patient::cma5),
            mean(patients, Patient::cma6),
            mean(patients, Patient::cma7)));
  }

  Rows rows() {
    Rows rows = Rows.named("patient", "cma1", "cma2", "cma3", "cma4", "cma5", "cma6", "cma7");
    for (Patient p : patients) {
      rows.add(p.patient, p.cma1, p.cma2, p.cma3, p.cma4, p.cma5, p.cma6, p.cma7);
    }
    rows.add("mean", mean.cma1, mean.cma2, mean.cma3, mean.cma4, mean.cma5, mean.cma6, mean.cma7);
    return rows;
  }

  private static double mean(List<Patient> patients, ToDoubleFunction<Patient> measure) {
    return patients.stream()
        .mapToDouble(measure)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }
}
