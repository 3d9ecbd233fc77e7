package org.almoner.tables.population;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a measurement can be in a living person; beyond is an error of a file. Wider than what a
 * clinic would ask about, so that nobody who is very ill is taken out.
 */
enum MeasureRange {
  /** kg/m2. */
  BMI(5, 150),
  /** Percent (NGSP). */
  HBA1C(2, 25),
  /** mm[Hg]. */
  SYSTOLIC_BP(30, 350),
  /** mm[Hg]. */
  DIASTOLIC_BP(10, 250),
  /** Total, mg/dL. */
  CHOLESTEROL(20, 2000),
  /** mg/dL. */
  LDL(1, 1500),
  /** mL/min/1.73 m2. */
  EGFR(0, 300),
  /** 100 is best. */
  FUNCTIONAL_STATUS(0, 100),
  /** Sum of nine answers of 0 to 3. */
  PHQ9(0, 27);

  private final double least;
  private final double most;

  MeasureRange(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** True of a value within the range. */
  String condition(String column) {
    return "%s between %s and %s".formatted(column, least, most);
  }

  static String[] names() {
    return Arrays.stream(values()).map(MeasureRange::word).toArray(String[]::new);
  }

  /** True of rows whose {@code value} is within the range of their {@code measure}. */
  static String condition() {
    return Arrays.stream(values())
        .map(range -> "measure = '%s' and %s".formatted(range.word(), range.condition("value")))
        .collect(Collectors.joining(" or "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
