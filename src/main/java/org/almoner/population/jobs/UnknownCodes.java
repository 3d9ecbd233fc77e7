package org.almoner.population.jobs;

import static java.util.stream.Collectors.joining;
import static org.almoner.tables.population.PopulationFacts.INT_PATIENT_FEATURES;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells which delivered codes no list has: they are kept, count for nothing, and are no error. */
final class UnknownCodes {
  private static final int MOST = 20;

  /** Of SNOMED, LOINC, RxNorm and CVX. */
  private static final Pattern CODE = Pattern.compile("[0-9]{2,18}(-[0-9])?");

  /**
   * @param codes the view {@code unknown_codes}
   * @return empty where every code is known
   */
  static Optional<CheckResult> of(Dataset<Row> codes) {
    List<Row> unknown =
        codes.orderBy(col("row_count").desc(), col("list"), col("code")).collectAsList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    long rows = unknown.stream().mapToLong(row -> row.<Long>getAs("row_count")).sum();
    String shown = unknown.stream().limit(MOST).map(UnknownCodes::shown).collect(joining(", "));
    String rest = unknown.size() > MOST ? ", and others" : "";
    return Optional.of(
        new CheckResult(
            INT_PATIENT_FEATURES.fullName(),
            "every code is in a list of conf/population",
            Severity.WARN,
            false,
            "%d codes of %d rows count for nothing: %s%s"
                .formatted(unknown.size(), rows, shown, rest)));
  }

  /** What has no code's form may be anything, a name even: it is counted and not shown. */
  private static String shown(Row row) {
    String code = row.getAs("code");
    boolean isCode = code != null && CODE.matcher(code).matches();
    return "%s %s (%d)"
        .formatted(
            row.<String>getAs("list"),
            isCode ? code : "something that is no code",
            row.<Long>getAs("row_count"));
  }

  private UnknownCodes() {}
}
