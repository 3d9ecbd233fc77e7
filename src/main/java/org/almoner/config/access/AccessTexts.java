package org.almoner.config.access;

import java.util.List;
import org.almoner.config.yaml.ConfigFiles;
import org.almoner.config.yaml.YamlDocument;

/** What summaries of the access engine say, as {@code conf/access-texts.yaml} has it. */
public record AccessTexts(List<Limit> limitingFactors, List<OfStage> stages) {
  /** Where the installation has them. */
  public static final String FILE = "conf/access-texts.yaml";

  /** Of a limiting factor. */
  public record Limit(String name, String sentence, String capacity, String escalation) {}

  /** Of the stage that is most stressed. */
  public record OfStage(String name, String owner, String dependency, String evidence) {}

  public AccessTexts {
    limitingFactors = List.copyOf(limitingFactors);
    stages = List.copyOf(stages);
  }

  public static AccessTexts load() {
    return YamlDocument.of(FILE, ConfigFiles.find(FILE).orElseThrow())
        .ofSettings()
        .as(AccessTexts.class);
  }
}
