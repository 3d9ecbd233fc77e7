package org.almoner.access.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.access.input.Scenarios;
import org.almoner.access.tables.ResultTable;
import org.almoner.access.tables.ResultTables;
import org.jspecify.annotations.Nullable;

/** The blocks that set baselines beside the chosen arms, in the columns of the tables. */
record ComparisonSections(Situation situation, SummaryTexts texts) {
  private static final String ACCESS_ARM = "access_arm";
  private static final String SUPPORT_ARM = "support_arm";

  /** Access, support, and the picture of two by two. */
  List<Section> sections() {
    return List.of(access(), support(), picture());
  }

  private Section access() {
    Choice choice = situation.choice();
    Section section = Section.of(Block.ACCESS, "metric", "baseline", "scenario", "unit");
    ResultTable<?> table = ResultTables.ACCESS_OUTCOMES;
    Optional<Row> before = row(table, Scenarios.BASELINE, "");
    Optional<Row> after = row(table, choice.accessArm(), "");
    if (before.isPresent() && after.isPresent()) {
      compare(section, before.get(), after.get());
    }
    return section;
  }

  private Section support() {
    Choice choice = situation.choice();
    Section section = Section.of(Block.SUPPORT, "metric", "baseline", "scenario", "unit");
    ResultTable<?> table = ResultTables.SUPPORT_OUTCOMES;
    Row before = row(table, situation.fed().name(), Scenarios.BASELINE).orElseThrow();
    compare(section, before, row(table, situation.fed().name(), choice.supportArm()).orElseThrow());
    return section;
  }

  private Section picture() {
    Choice choice = situation.choice();
    ResultTable<?> table = ResultTables.FORECAST_SENSITIVITY;
    List<String> metrics = table.columns().subList(3, table.columns().size());
    List<String> columns =
        Stream.concat(Stream.of(ACCESS_ARM, SUPPORT_ARM), metrics.stream()).toList();
    Section section = Section.of(Block.FORECAST, columns.toArray(String[]::new));
    for (String access : List.of(Scenarios.BASELINE, choice.accessArm())) {
      for (String support : List.of(Scenarios.BASELINE, choice.supportArm())) {
        row(table, access, support)
            .ifPresent(row -> section.row(columns.stream().map(row::value).toArray()));
      }
    }
    return section;
  }

  /** A row of a table by column. */
  private record Row(List<String> columns, List<@Nullable Object> values) {
    @Nullable Object value(String column) {
      return values.get(columns.indexOf(column));
    }

    boolean is(String column, String value) {
      int at = columns.indexOf(column);
      return at < 0 || value.equals(values.get(at));
    }
  }

  private Optional<Row> row(ResultTable<?> table, String access, String support) {
    return table.rows(situation.priced()).stream()
        .map(values -> new Row(table.columns(), values))
        .filter(row -> row.is(ACCESS_ARM, access) && row.is(SUPPORT_ARM, support))
        .findFirst();
  }

  private void compare(Section section, Row before, Row after) {
    for (String column : before.columns()) {
      if (!column.equals("request_id")) {
        section.row(column, before.value(column), after.value(column), texts.unit(column));
      }
    }
  }
}
