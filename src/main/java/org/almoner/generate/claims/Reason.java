package org.almoner.generate.claims;

/**
 * Why something is denied.
 *
 * @param group who owes it: CO the provider, PR the patient
 * @param carc claim adjustment reason
 * @param remark that makes a general reason clear; empty for none
 * @param cause as analysts call it
 */
record Reason(String group, String carc, String remark, String cause) {
  static final Reason ENDED = new Reason("PR", "27", "", "eligibility_coverage");
}
