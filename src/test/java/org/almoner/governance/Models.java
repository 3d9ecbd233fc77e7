package org.almoner.governance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.config.check.Person;

/** Small models for the registry. */
final class Models {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Map<String, byte[]> files(int weight) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("model.json", bytes("{\"weight\": " + weight + "}\n"));
    files.put("report.html", bytes("<html>" + weight + "</html>"));
    return files;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Manifest draft(boolean accepted) {
    return new Manifest(
        "uplift",
        "",
        "2026-03-20",
        "Trainer",
        7,
        "abc",
        List.of(new Manifest.Input("age", "number")),
        List.of(new Manifest.DataVersion("engagement.training_set", 3, "1,2,3")),
        List.of(new Manifest.GateRow("auuc", ">= 0.70", accepted ? "0.81" : "0.52", accepted)),
        JSON.createObjectNode().put("auuc", accepted ? 0.81 : 0.52),
        new TreeMap<>());
  }

  static ModelChanges by(ModelStorage storage, String who) {
    return new ModelChanges(
        registry(storage),
        Person.named("test", who),
        Instant.parse("2026-03-21T08:00:00Z"),
        "looked at the report");
  }

  /** Trains a version, has it approved and promoted. */
  static String promoted(ModelStorage storage, int weight) {
    String version = by(storage, "Trainer").register(draft(true), files(weight));
    by(storage, "Approver").approve(version);
    by(storage, "Approver").promote(version);
    return version;
  }

  static ModelRegistry registry(ModelStorage storage) {
    return new ModelRegistry(storage, "uplift", () -> OpsModels.Known.NOTHING, Optional.empty());
  }

  private Models() {}
}
