package org.almoner.access.engine;

import org.almoner.access.terms.Labelled;

/** What a reader of a result has to know. */
public enum WarningCode implements Labelled {
  CAPACITY_ZERO(WarningSeverity.CRITICAL, "The hub has nobody."),
  LINE_NOT_MATCHED(WarningSeverity.WARNING, "No formulary line holds for the request."),
  LINE_CONFLICT(
      WarningSeverity.WARNING, "Lines contradict each other; the most restrictive is read."),
  COVERAGE_UNKNOWN(WarningSeverity.WARNING, "Payer, plan or jurisdiction is not yet known."),
  CAPACITY_MISSING(
      WarningSeverity.WARNING, "The hub reported no capacity; it counts as unstrained."),
  HIGH_CAPACITY_STRAIN(WarningSeverity.WARNING, "The hub carries far more than it can."),
  DUPLICATE_LINES(WarningSeverity.INFO, "Several lines say the same; the heaviest is read."),
  RULES_OFF_WINDOW(WarningSeverity.INFO, "The line has rules, none of which is in effect."),
  CAPACITY_STALE(WarningSeverity.INFO, "The capacity of the hub was reported too long ago."),
  INDEX_CLAMPED(WarningSeverity.INFO, "The metric ran out of its scale and was cut off."),
  /** A small change of a placeholder changes what is recommended; told by summaries only. */
  PLACEHOLDER_DECISIVE(
      WarningSeverity.INFO, "A fifth more or less of it changes the recommended arm.");

  private final WarningSeverity severity;
  private final String meaning;

  WarningCode(WarningSeverity severity, String meaning) {
    this.severity = severity;
    this.meaning = meaning;
  }

  /** One sentence. */
  public String meaning() {
    return meaning;
  }

  public WarningSeverity severity() {
    return severity;
  }

  @Override
  public String label() {
    return name();
  }
}
