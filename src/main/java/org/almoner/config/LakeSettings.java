package org.almoner.config;

import static org.almoner.config.Settings.require;

/**
 * How the lake is kept.
 *
 * @param retentionDays days for which replaced files stay, so that earlier versions can be read
 * @param explainDays days for which the files that a list was made from stay
 */
public record LakeSettings(int retentionDays, int explainDays) {
  private static final int LONGEST = 36_500;

  public LakeSettings {
    require(
        retentionDays >= 1 && retentionDays <= LONGEST,
        "lake.retention_days",
        "from 1 to " + LONGEST,
        retentionDays);
    require(
        explainDays >= 0 && explainDays <= LONGEST,
        "lake.explain_days",
        "from 0 to " + LONGEST,
        explainDays);
  }
}
