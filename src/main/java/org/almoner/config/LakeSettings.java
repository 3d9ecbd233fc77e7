package org.almoner.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.almoner.config.check.Range;
import org.almoner.config.check.RefusedSetting;
import org.almoner.engine.AtomicFiles;
import org.almoner.engine.FileModes;

/**
 * How the lake is kept.
 *
 * @param retentionDays days for which replaced files stay, so that earlier versions can be read
 * @param explainDays days for which the files that a list was made from stay
 * @param permissions the most that the mode of a file may allow, octal
 * @param singleWriter whether the installation sees to it that one run at a time writes
 */
public record LakeSettings(
    int retentionDays, int explainDays, String permissions, boolean singleWriter) {
  private static final int LONGEST = 36_500;
  private static final Pattern MODE = Pattern.compile("0?6[0246][0246]");

  public LakeSettings {
    Range.require("lake.retention_days", retentionDays, 1, LONGEST);
    Range.require("lake.explain_days", explainDays, 0, LONGEST);
    if (!MODE.matcher(permissions).matches()) {
      throw new RefusedSetting(
          "lake.permissions", "must be a file's mode such as \"0640\", found " + permissions);
    }
  }

  /** As Spark and Hadoop know them. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.hadoop." + AtomicFiles.SINGLE_WRITER, Boolean.toString(singleWriter));
    settings.put("spark.hadoop." + FileModes.UMASK, FileModes.umask(permissions));
    return settings;
  }
}
