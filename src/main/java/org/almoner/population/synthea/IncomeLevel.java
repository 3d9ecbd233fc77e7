package org.almoner.population.synthea;

import java.util.List;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.config.population.DatedRows;

/**
 * From which amount on an income is of a level: a row of {@code conf/population/income_levels.csv}.
 *
 * @param fromAmount US dollars a year
 */
public record IncomeLevel(String level, double fromAmount) {
  private static final DatedFile FILE =
      new DatedFile("income_levels", List.of("level"), List.of("from_amount"));

  /** All rows of the installation. */
  public static DatedRows<IncomeLevel> load() {
    return FILE.load(IncomeLevel::of);
  }

  private static IncomeLevel of(DatedRow row) {
    return new IncomeLevel(
        row.oneOf("level", List.of("low", "medium", "high")), row.number("from_amount"));
  }
}
