package org.almoner.engagement.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.almoner.frame.DataColumn;
import org.almoner.learn.FeatureCode;

/**
 * Who must not fare worse. Race and ethnicity never enter a model: they are known to the proxy
 * audit alone.
 */
public enum ProtectedGroup {
  AGE("age", true),
  GENDER("gender", true),
  REGION("region", true),
  INSURANCE("insurance", true),
  RACE("race", false),
  ETHNICITY("ethnicity", false);

  private final String column;
  private final boolean feature;

  ProtectedGroup(String column, boolean feature) {
    this.column = column;
    this.feature = feature;
  }

  /** Columns of patients that no features table has. */
  public static List<String> auditedOnly() {
    return Arrays.stream(values()).filter(g -> !g.feature).map(ProtectedGroup::column).toList();
  }

  public boolean isFeature() {
    return feature;
  }

  public String column() {
    return column;
  }

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a row; ages in bands. */
  public String level(DataColumn values, int row) {
    if (values.isMissing(row)) {
      return FeatureCode.MISSING;
    }
    return values.isNumeric() ? AgeBand.of(values.values()[row]).toString() : values.texts()[row];
  }
}
