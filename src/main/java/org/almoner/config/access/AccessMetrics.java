package org.almoner.config.access;

import java.util.List;
import org.almoner.config.yaml.ConfigFiles;
import org.almoner.config.yaml.YamlDocument;

/** The metrics of the access engine, as {@code conf/metrics.yaml} describes them. */
public record AccessMetrics(List<Entry> metrics) {
  /** Where the installation has them. */
  public static final String FILE = "conf/metrics.yaml";

  /**
   * One of them.
   *
   * @param values that it may have, where they are words of a list
   * @param direction whether higher or lower is better, or none
   * @param evidence what has validated it, or none
   */
  public record Entry(
      String id,
      String definition,
      String unit,
      List<String> values,
      String direction,
      String formula,
      String source,
      String evidence,
      String caveat) {
    public Entry {
      values = List.copyOf(values);
    }
  }

  public AccessMetrics {
    metrics = List.copyOf(metrics);
  }

  public static AccessMetrics load() {
    return YamlDocument.of(FILE, ConfigFiles.find(FILE).orElseThrow())
        .ofSettings()
        .as(AccessMetrics.class);
  }
}
