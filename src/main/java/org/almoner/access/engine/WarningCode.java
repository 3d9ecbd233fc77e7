package org.almoner.access.engine;

import org.almoner.access.terms.Labelled;

/** What a reader of a result has to know. */
public enum WarningCode implements Labelled {
  CAPACITY_ZERO(WarningSeverity.CRITICAL),
  LINE_NOT_MATCHED(WarningSeverity.WARNING),
  LINE_CONFLICT(WarningSeverity.WARNING),
  COVERAGE_UNKNOWN(WarningSeverity.WARNING),
  CAPACITY_MISSING(WarningSeverity.WARNING),
  HIGH_CAPACITY_STRAIN(WarningSeverity.WARNING),
  DUPLICATE_LINES(WarningSeverity.INFO),
  RULES_OFF_WINDOW(WarningSeverity.INFO),
  CAPACITY_STALE(WarningSeverity.INFO),
  INDEX_CLAMPED(WarningSeverity.INFO),
  /** A small change of a placeholder changes what is recommended; told by summaries only. */
  PLACEHOLDER_DECISIVE(WarningSeverity.INFO);

  private final WarningSeverity severity;

  WarningCode(WarningSeverity severity) {
    this.severity = severity;
  }

  public WarningSeverity severity() {
    return severity;
  }

  @Override
  public String label() {
    return name();
  }
}
