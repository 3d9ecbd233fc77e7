package org.almoner.cli.options;

import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where deliveries are; those of each date may have a folder of their own. */
public final class LandingOption {
  private static final String DATE = "{date}";

  /** A folder may be called {@code a{1,2}}; what is a word in braces is meant to be replaced. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\p{Alpha}+\\}");

  @Option(
      names = "--landing",
      paramLabel = "DIR",
      description =
          "Delivered files: DIR/<domain>/<table>.csv and its like. {date} in it stands for the"
              + " business date.")
  private @Nullable String landing;

  /**
   * The landing directory of a date; empty where none was given.
   *
   * @throws UsageException where it has another placeholder
   */
  public Optional<String> of(BusinessDate date) {
    return Optional.ofNullable(landing)
        .map(given -> given.replace(DATE, date.toString()))
        .map(LandingOption::requireWhole);
  }

  private static String requireWhole(String folder) {
    if (PLACEHOLDER.matcher(folder).find()) {
      throw new UsageException("--landing: only {date} stands for something in it, not " + folder);
    }
    return folder;
  }
}
