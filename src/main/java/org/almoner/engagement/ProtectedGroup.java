package org.almoner.engagement;

import java.util.Locale;
import org.almoner.causal.DataColumn;

/** Who must not fare worse. Race and ethnicity never enter a model. */
enum ProtectedGroup {
  AGE("age"),
  GENDER("gender"),
  REGION("region"),
  INSURANCE("insurance");

  private final String column;

  ProtectedGroup(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a row; ages in bands. */
  String level(DataColumn values, int row) {
    if (values.isMissing(row)) {
      return FeatureCode.MISSING;
    }
    if (values.values() == null) {
      return values.texts()[row];
    }
    return AgeBand.of(values.values()[row]).toString();
  }
}
