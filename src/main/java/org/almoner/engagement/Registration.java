package org.almoner.engagement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.engine.JobContext;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.lake.Lake;
import org.almoner.governance.DataVersions;
import org.almoner.governance.Fingerprint;
import org.almoner.governance.Manifest;
import org.almoner.governance.Manifest.GateRow;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.OpsModels;
import org.almoner.tables.EngagementFeatures;

/**
 * Hands a candidate to the registry.
 *
 * @param code fingerprint of the training job
 */
record Registration(JobContext context, TrainingChoices choices, String code) {

  /** What goes on record beside the model. */
  record Candidate(List<GateRow> gates, TrainingData data) {}

  /**
   * The model that serves; none where it must not be used: then it cannot be compared with.
   *
   * @throws ModelRejectedException where the registry's history is not whole: nothing can be added
   */
  Optional<RegisteredUplift> production() {
    ModelRegistry registry = RegisteredUplift.registry(context);
    registry.events();
    try {
      return RegisteredUplift.inProduction(registry);
    } catch (ModelRejectedException e) {
      return Optional.empty();
    }
  }

  /**
   * @return the version's name
   */
  String register(UpliftModel model, Validation validation, Candidate candidate) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(UpliftModelJson.FILE, UpliftModelJson.write(model));
    files.put(
        TrainingReport.FILE, TrainingReport.of(validation, candidate.gates, context.date().date()));
    List<GateRow> failed = candidate.gates.stream().filter(gate -> !gate.passed()).toList();
    String reason = failed.isEmpty() ? "every gate passed" : TrainUplift.reasons(failed);
    Instant at = context.date().asOf();
    Lake lake = RegisteredUplift.lake(context);
    ModelRegistry registry = ModelRegistry.of(lake, RegisteredUplift.NAME);
    String version =
        new ModelChanges(registry, choices.settings().trainedBy(), at, reason)
            .register(manifest(model, validation, candidate), files);
    OpsModels.record(lake, registry);
    return version;
  }

  private Manifest manifest(UpliftModel model, Validation validation, Candidate candidate) {
    return new Manifest(
        RegisteredUplift.NAME,
        "",
        context.date().toString(),
        choices.settings().trainedBy(),
        choices.settings().seed(),
        Fingerprint.of((code + "\n" + choices).getBytes(StandardCharsets.UTF_8)),
        signature(model),
        DataVersions.of(RegisteredUplift.lake(context), EngagementFeatures.TRAINING_SET),
        candidate.gates,
        TrainingMetrics.of(validation, candidate.data),
        new TreeMap<>());
  }

  private static List<Manifest.Input> signature(UpliftModel model) {
    return model.pooled().encoding().features().stream()
        .map(f -> new Manifest.Input(f.name(), f.range() == null ? "category" : "number"))
        .toList();
  }
}
