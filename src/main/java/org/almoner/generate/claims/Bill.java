package org.almoner.generate.claims;

import java.util.List;

/**
 * A claim as it is sent to a payer.
 *
 * @param sequence P, S or T: the payer's place
 * @param frequency CLM05-3: 1 original, 7 replacement, 8 void
 * @param original the payer's number of the claim that it replaces or voids, empty for none
 * @param others what other payers did, or are asked besides
 * @param controls whether lines have numbers of the practice (REF 6R)
 */
record Bill(
    Claim claim,
    String sequence,
    String frequency,
    String original,
    List<OtherPayer> others,
    boolean controls) {

  /**
   * Loop 2320.
   *
   * @param paid cents
   * @param adjustments CAS segments
   * @param day when it decided, 0 where it has not
   */
  record OtherPayer(String sequence, Patient patient, long paid, String adjustments, int day) {

    static OtherPayer asked(String sequence, Patient patient) {
      return new OtherPayer(sequence, patient, 0, "", 0);
    }

    boolean decided() {
      return day != 0;
    }
  }

  static Bill original(Claim claim) {
    return new Bill(claim, "P", "1", "", List.of(), true);
  }

  Bill replacing(Claim corrected, String icn) {
    return new Bill(corrected, sequence, "7", icn, others, controls);
  }

  Bill voiding(String icn) {
    return new Bill(claim, sequence, "8", icn, others, controls);
  }

  Bill withoutControls() {
    return new Bill(claim, sequence, frequency, original, others, false);
  }

  Bill besides(String place, List<OtherPayer> given) {
    return new Bill(claim, place, frequency, original, given, controls);
  }
}
