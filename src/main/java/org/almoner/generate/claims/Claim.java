package org.almoner.generate.claims;

import java.util.List;
import java.util.Set;

/**
 * A claim as the practice means it.
 *
 * @param number CLM01
 * @param serial its number among the patient's
 * @param submitted day on which it is sent
 * @param authorization number of an authorisation, empty for none
 * @param referring NPI of who referred the patient, empty for none
 * @param dependent the patient is insured through somebody else
 */
record Claim(
    String number,
    int serial,
    Kind kind,
    Patient patient,
    Practice practice,
    int service,
    int submitted,
    List<BilledLine> lines,
    List<String> diagnoses,
    String authorization,
    String referring,
    boolean dependent,
    Set<Flaw> flaws) {

  /** Guides of X12 for claims. */
  enum Kind {
    PROFESSIONAL("005010X222A1"),
    INSTITUTIONAL("005010X223A2"),
    DENTAL("005010X224A2");

    private final String guide;

    Kind(String guide) {
      this.guide = guide;
    }

    String guide() {
      return guide;
    }
  }

  /** Cents. */
  long charge() {
    return lines.stream().mapToLong(BilledLine::charge).sum();
  }

  /** Claim filing code as in SBR09. */
  String filing() {
    String code = patient.payer().filingCode();
    return code.equals("MB") && kind == Kind.INSTITUTIONAL ? "MA" : code;
  }

  /** The same as in CLP06, which knows no commercial insurance but by its kind. */
  String answeredFiling() {
    return switch (filing()) {
      case "CI", "BL" -> "12";
      default -> filing();
    };
  }

  /** The payer's number of a claim: a payer may give several, one after the other. */
  String payerNumber(int ordinal) {
    return "9%08d%03d%d".formatted(patient.person().number(), serial, ordinal);
  }

  /** The same with what is wrong of it, and what it says of diagnoses and of others. */
  Claim flawed(Set<Flaw> given, List<String> codes, String authorised, String referredBy) {
    return new Claim(
        number,
        serial,
        kind,
        patient,
        practice,
        service,
        submitted,
        lines,
        codes,
        authorised,
        referredBy,
        dependent,
        given);
  }

  Claim with(List<BilledLine> given) {
    return new Claim(
        number,
        serial,
        kind,
        patient,
        practice,
        service,
        submitted,
        given,
        diagnoses,
        authorization,
        referring,
        dependent,
        flaws);
  }

  Claim numbered(String given) {
    return new Claim(
        given,
        serial,
        kind,
        patient,
        practice,
        service,
        submitted,
        lines,
        diagnoses,
        authorization,
        referring,
        dependent,
        flaws);
  }

  Claim of(Patient given) {
    return new Claim(
        number,
        serial,
        kind,
        given,
        practice,
        service,
        submitted,
        lines,
        diagnoses,
        authorization,
        referring,
        dependent,
        flaws);
  }

  Claim billedBy(Practice given) {
    return new Claim(
        number,
        serial,
        kind,
        patient,
        given,
        service,
        submitted,
        lines,
        diagnoses,
        authorization,
        referring,
        dependent,
        flaws);
  }

  Claim ofDependent() {
    return new Claim(
        number,
        serial,
        kind,
        patient,
        practice,
        service,
        submitted,
        lines,
        diagnoses,
        authorization,
        referring,
        true,
        flaws);
  }

  Claim inHospital() {
    return new Claim(
        number,
        serial,
        Kind.INSTITUTIONAL,
        patient,
        practice,
        service,
        submitted,
        lines.stream().map(line -> line.inHospital("0510")).toList(),
        diagnoses,
        authorization,
        "",
        dependent,
        flaws);
  }

  Claim at(int serviceDay, int day) {
    return new Claim(
        number,
        serial,
        kind,
        patient,
        practice,
        serviceDay,
        day,
        lines,
        diagnoses,
        authorization,
        referring,
        dependent,
        flaws);
  }
}
