package org.almoner.generate.population;

import java.util.List;
import java.util.stream.Stream;
import org.almoner.engine.Table;
import org.almoner.generate.ExportTable;
import org.almoner.generate.ExportTable.Extent;
import org.almoner.generate.ExportTable.Weakness;
import org.almoner.tables.population.PopulationRaw;

/** The tables of the export, and the truth behind them. */
final class PopulationExport {

  /**
   * What happens to people: rows that are delivered, and those of the same columns that happen, or
   * become known, after the window. The last column is {@code known_at}.
   */
  record Feed(ExportTable delivered, ExportTable later) {
    private static Feed of(Table contract, String time, String amount, String end) {
      ExportTable delivered =
          ExportTable.of(contract, Extent.PARTS, new Weakness(time, amount, end));
      String name = delivered.path().replace("/", "/later_");
      return new Feed(delivered, ExportTable.truth(name, delivered.columns()));
    }
  }

  static final ExportTable PATIENTS =
      ExportTable.of(PopulationRaw.RAW_PATIENTS, Extent.PARTS, new Weakness("birth_date", "", ""));
  static final Feed CONDITIONS =
      Feed.of(PopulationRaw.RAW_CONDITIONS, "onset_date", "", "end_date");
  static final Feed MEDICATIONS =
      Feed.of(PopulationRaw.RAW_MEDICATIONS, "start_date", "daily_dose_mg", "end_date");
  static final Feed MEASUREMENTS =
      Feed.of(PopulationRaw.RAW_MEASUREMENTS, "measured_at", "value", "");
  static final Feed SERVICES = Feed.of(PopulationRaw.RAW_SERVICES, "performed_on", "", "");
  static final Feed ENCOUNTERS =
      Feed.of(PopulationRaw.RAW_ENCOUNTERS, "started_at", "cost", "ended_at");
  static final ExportTable STAFF =
      ExportTable.of(PopulationRaw.RAW_STAFF, Extent.WHOLE, new Weakness("month", "fte", ""));
  static final ExportTable PROVIDERS =
      ExportTable.of(PopulationRaw.RAW_PROVIDERS, Extent.WHOLE, Weakness.NONE);
  static final ExportTable AREA_INDICES =
      ExportTable.of(PopulationRaw.RAW_AREA_INDICES, Extent.WHOLE, Weakness.NONE);

  /**
   * What people are like at the end of the window, and what the year after it brings. Conditions
   * are the disorders there are by then, known or not; rates are visits a year; the chance is that
   * of being admitted. Of the dead there is no year to come.
   */
  static final ExportTable TRUTH =
      ExportTable.truth(
          "population/health",
          List.of(
              "patient_id",
              "frailty",
              "screening_propensity",
              "conditions",
              "hospital_rate",
              "emergency_rate",
              "specialist_rate",
              "primary_rate",
              "wellness_rate",
              "p_admitted_12m",
              "admitted_12m",
              "cost_12m"));

  static final List<Feed> FEEDS =
      List.of(CONDITIONS, MEDICATIONS, MEASUREMENTS, SERVICES, ENCOUNTERS);

  static final List<ExportTable> TABLES =
      Stream.of(
              Stream.of(PATIENTS),
              FEEDS.stream().map(Feed::delivered),
              Stream.of(STAFF, PROVIDERS, AREA_INDICES, TRUTH),
              FEEDS.stream().map(Feed::later))
          .flatMap(tables -> tables)
          .toList();

  private PopulationExport() {}
}
