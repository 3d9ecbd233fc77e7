package org.almoner.generate.casework;

import java.util.List;
import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.people.Insurance;

/** Kinds of cases, with how often they come and how long they take when nothing goes wrong. */
enum CaseType {
  PRIOR_AUTHORIZATION(
      0.30,
      4.5,
      List.of("prescription", "clinical_notes", "lab_results", "pa_form", "insurance_card")),
  DENIAL_APPEAL(
      0.15, 7.0, List.of("denial_letter", "appeal_letter", "clinical_notes", "lab_results")),
  BENEFITS_VERIFICATION(0.22, 2.0, List.of("insurance_card", "consent_form")),
  COPAY_ASSISTANCE(0.20, 1.8, List.of("income_proof", "insurance_card", "copay_form")),
  PATIENT_ASSISTANCE(0.13, 2.6, List.of("income_proof", "prescription", "consent_form"));

  private final double share;
  private final double medianDays;
  private final List<String> documents;

  CaseType(double share, double medianDays, List<String> documents) {
    this.share = share;
    this.medianDays = medianDays;
    this.documents = documents;
  }

  static CaseType draw(Dice dice) {
    CaseType[] types = values();
    double[] shares = new double[types.length];
    for (CaseType type : types) {
      shares[type.ordinal()] = type.share;
    }
    return types[dice.outcome(shares)];
  }

  /** Median days of work for a case of medium complexity with all documents. */
  double medianDays() {
    return medianDays;
  }

  /** Documents that such a case needs. */
  List<String> documents() {
    return documents;
  }

  /** Whether somebody with such an insurance may need a case of the type. */
  boolean concerns(Insurance insurance) {
    return switch (this) {
      case PRIOR_AUTHORIZATION, DENIAL_APPEAL -> insurance != Insurance.PATIENT_PAY;
      case COPAY_ASSISTANCE -> insurance == Insurance.COMMERCIAL;
      case BENEFITS_VERIFICATION, PATIENT_ASSISTANCE -> true;
    };
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
