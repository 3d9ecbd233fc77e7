package org.almoner.config;

/**
 * How the lake is kept.
 *
 * @param retentionDays days for which replaced files stay, so that earlier versions can be read
 * @param explainDays days for which the files that a list was made from stay
 */
public record LakeSettings(int retentionDays, int explainDays) {
  private static final int LONGEST = 36_500;

  public LakeSettings {
    Range.require("lake.retention_days", retentionDays, 1, LONGEST);
    Range.require("lake.explain_days", explainDays, 0, LONGEST);
  }
}
