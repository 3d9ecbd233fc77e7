package org.almoner.generate.claims;

import java.util.List;
import java.util.Set;

/**
 * A claim as the practice means it.
 *
 * @param number CLM01
 * @param serial its number among the patient's
 */
record Claim(String number, int serial, Setting setting, Days days, Content content) {

  /**
   * Who treated whom, and where.
   *
   * @param dependent the patient is insured through somebody else
   */
  record Setting(Kind kind, Patient patient, Practice practice, boolean dependent) {}

  /**
   * Days of the world.
   *
   * @param service on which the treatment was
   * @param submitted on which it is sent
   */
  record Days(int service, int submitted) {}

  /**
   * What is billed, and what is said for it.
   *
   * @param authorization number of an authorisation, empty for none
   * @param referring NPI of who referred the patient, empty for none
   */
  record Content(
      List<BilledLine> lines,
      List<String> diagnoses,
      String authorization,
      String referring,
      Set<Flaw> flaws) {}

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

  Kind kind() {
    return setting.kind;
  }

  Patient patient() {
    return setting.patient;
  }

  Practice practice() {
    return setting.practice;
  }

  boolean dependent() {
    return setting.dependent;
  }

  int service() {
    return days.service;
  }

  int submitted() {
    return days.submitted;
  }

  List<BilledLine> lines() {
    return content.lines;
  }

  List<String> diagnoses() {
    return content.diagnoses;
  }

  String authorization() {
    return content.authorization;
  }

  String referring() {
    return content.referring;
  }

  Set<Flaw> flaws() {
    return content.flaws;
  }

  /** Cents. */
  long charge() {
    return lines().stream().mapToLong(BilledLine::charge).sum();
  }

  /** Claim filing code as in SBR09. */
  String filing() {
    String code = patient().payer().filingCode();
    return code.equals("MB") && kind() == Kind.INSTITUTIONAL ? "MA" : code;
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
    return "9%08d%03d%d".formatted(patient().person().number(), serial, ordinal);
  }

  /** The same with what is wrong of it, and what it says of diagnoses and of others. */
  Claim flawed(Set<Flaw> given, List<String> codes, String authorised, String referredBy) {
    return with(new Content(lines(), codes, authorised, referredBy, given));
  }

  Claim with(List<BilledLine> given) {
    return with(new Content(given, diagnoses(), authorization(), referring(), flaws()));
  }

  Claim numbered(String given) {
    return new Claim(given, serial, setting, days, content);
  }

  Claim of(Patient given) {
    return in(new Setting(kind(), given, practice(), dependent()));
  }

  Claim billedBy(Practice given) {
    return in(new Setting(kind(), patient(), given, dependent()));
  }

  Claim ofDependent() {
    return in(new Setting(kind(), patient(), practice(), true));
  }

  Claim inHospital() {
    List<BilledLine> there = lines().stream().map(line -> line.inHospital("0510")).toList();
    return in(new Setting(Kind.INSTITUTIONAL, patient(), practice(), dependent()))
        .with(new Content(there, diagnoses(), authorization(), "", flaws()));
  }

  Claim at(int service, int submitted) {
    return new Claim(number, serial, setting, new Days(service, submitted), content);
  }

  private Claim in(Setting given) {
    return new Claim(number, serial, given, days, content);
  }

  private Claim with(Content given) {
    return new Claim(number, serial, setting, days, given);
  }
}
