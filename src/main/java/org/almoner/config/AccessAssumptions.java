package org.almoner.config;

import java.nio.file.Path;
import java.util.List;
import org.almoner.config.check.Range;

/** The assumptions of the access engine, as {@code conf/assumptions.yaml} states them. */
public record AccessAssumptions(List<Entry> assumptions) {
  /** Where the installation has them. */
  public static final String FILE = "conf/assumptions.yaml";

  /**
   * One of them.
   *
   * @param least and {@code largest} values worth considering
   * @param drives ids of the metrics it enters
   */
  public record Entry(
      String id,
      double value,
      double least,
      double largest,
      String unit,
      String tier,
      String sentence,
      List<String> drives) {
    public Entry {
      drives = List.copyOf(drives);
    }
  }

  public AccessAssumptions {
    assumptions = List.copyOf(assumptions);
    for (int i = 0; i < assumptions.size(); i++) {
      Entry entry = assumptions.get(i);
      Range.require("assumptions." + (i + 1) + ".value", entry.value, entry.least, entry.largest);
    }
  }

  /** Those of the installation. */
  public static AccessAssumptions load() {
    return read(FILE, ConfigFiles.find(FILE).orElseThrow());
  }

  /** Those of a file. */
  public static AccessAssumptions read(Path file) {
    return read(file.toString(), ConfigFiles.read(file));
  }

  private static AccessAssumptions read(String source, String text) {
    return YamlDocument.of(source, text).ofSettings().as(AccessAssumptions.class);
  }
}
