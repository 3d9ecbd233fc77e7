package org.almoner.cli.options;

import java.time.Clock;
import java.time.LocalDate;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.UsageException;
import picocli.CommandLine.Option;

/**
 * Refuses business dates that are far from over. What a run with a mistyped year takes in would win
 * over every correction until then. The only place where a business date meets the machine's clock.
 */
public final class FutureOption {

  @Option(
      names = "--allow-future",
      description = "Accepts a business date after tomorrow, as generated data may need.")
  private boolean allowed;

  /**
   * @throws UsageException where the date is after tomorrow in its zone and that was not allowed
   */
  public BusinessDate accepted(BusinessDate date) {
    LocalDate today = LocalDate.now(Clock.system(date.zone()));
    if (!allowed && date.date().isAfter(today.plusDays(1))) {
      throw new UsageException(
          "The business date %s is after tomorrow: today is %s in %s. What a run for it takes in would win over every correction until then. Give the right date, or add --allow-future"
              .formatted(date, today, date.zone()));
    }
    return date;
  }
}
