package org.almoner.population.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.almoner.config.yaml.ConfigFiles;
import org.almoner.engine.JobContext;
import org.almoner.population.condition.SnomedCode;
import org.almoner.population.synthea.IncomeLevel;
import org.almoner.population.synthea.SyntheaCode;
import org.almoner.population.synthea.SyntheaWord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Lists of {@code conf/population/} as queries see them: the rows that hold on a day. */
final class CodeLists {
  private static final String INCOME_LEVELS = "level string, from_amount double";
  private static final String SNOMED_CODES =
      "code string, condition string, label string, disorder boolean, source string, tier string";
  private static final String SYNTHEA_CODES =
      "synthea_table string, code string, native_table string, becomes string, factor double,"
          + " least double, largest double, units string";
  private static final String SYNTHEA_WORDS =
      "rank int, field string, pattern string, becomes string";

  /** Each under its name, as it holds on the business date. */
  static Map<String, Dataset<Row>> of(JobContext context) {
    LocalDate date = context.date().date();
    return Map.of(
        "income_levels",
        rows(context, INCOME_LEVELS, IncomeLevel.load().on(date), CodeLists::income),
        "snomed_codes",
        rows(context, SNOMED_CODES, SnomedCode.load().on(date), CodeLists::snomed),
        "synthea_codes",
        rows(context, SYNTHEA_CODES, SyntheaCode.load().on(date), CodeLists::code),
        "synthea_words",
        rows(context, SYNTHEA_WORDS, SyntheaWord.on(date), CodeLists::word));
  }

  /** The text of all of them, for fingerprints. */
  static String text() {
    StringBuilder text = new StringBuilder();
    for (String name :
        List.of("income_levels", "snomed_conditions", "synthea_codes", "synthea_words")) {
      text.append(ConfigFiles.find("conf/population/" + name + ".csv").orElseThrow());
    }
    return text.toString();
  }

  private static Row income(IncomeLevel level) {
    return RowFactory.create(level.level(), level.fromAmount());
  }

  private static Row snomed(SnomedCode code) {
    return RowFactory.create(
        code.code(),
        code.condition(),
        code.label(),
        code.isDisorder(),
        code.source(),
        code.tier().word());
  }

  private static Row code(SyntheaCode code) {
    return RowFactory.create(
        code.syntheaTable(),
        code.code(),
        code.nativeTable(),
        code.becomes(),
        code.factor(),
        code.least(),
        code.largest(),
        code.units());
  }

  private static Row word(SyntheaWord word) {
    return RowFactory.create(word.rank(), word.field(), word.pattern(), word.becomes());
  }

  private static <T> Dataset<Row> rows(
      JobContext context, String schema, List<T> values, Function<T, Row> row) {
    return context
        .spark()
        .createDataFrame(values.stream().map(row).toList(), StructType.fromDDL(schema));
  }

  private CodeLists() {}
}
