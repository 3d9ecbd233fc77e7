package org.almoner.engagement.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.config.check.Person;
import org.almoner.engagement.model.RegisteredUplift;
import org.almoner.engagement.model.UpliftModel;
import org.almoner.engagement.model.UpliftModelJson;
import org.almoner.engine.JobContext;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.care.KeptFiles;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.LakeContext;
import org.almoner.governance.DataVersions;
import org.almoner.governance.Fingerprint;
import org.almoner.governance.Manifest;
import org.almoner.governance.Manifest.GateRow;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.OpsModels;
import org.almoner.tables.engagement.EngagementFeatures;

/** Hands a candidate to the registry. */
record Registration(JobContext context, TrainingChoices choices) {

  /** What goes on record beside the model. */
  record Candidate(List<GateRow> gates, TrainingData data) {

    List<GateRow> failed() {
      return gates.stream().filter(gate -> !gate.passed()).toList();
    }
  }

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
    List<GateRow> failed = candidate.failed();
    String reason = failed.isEmpty() ? "every gate passed" : TrainUplift.reasons(failed);
    List<Manifest.Input> signature = signature(model);
    JsonNode metrics = TrainingMetrics.of(validation, candidate.data, model);
    return add(manifest(signature, candidate.gates, metrics), files, reason);
  }

  /**
   * Puts a training on record that made no model.
   *
   * @param serving what serves, in words
   * @return the name under which the registry has it
   */
  String refuse(Candidate candidate, String serving) {
    byte[] report =
        TrainingReport.ofRefusal(
            candidate.gates, context.date().date(), "Meanwhile, " + serving + ".");
    JsonNode metrics = TrainingMetrics.of(candidate.data);
    return add(
        manifest(List.of(), candidate.gates, metrics),
        Map.of(TrainingReport.FILE, report),
        "too little to learn from: " + TrainUplift.reasons(candidate.failed()));
  }

  private String add(Manifest manifest, Map<String, byte[]> files, String reason) {
    Instant at = context.date().asOf();
    Lake lake = LakeContext.of(context);
    ModelRegistry registry = ModelRegistry.of(lake, RegisteredUplift.NAME);
    String version =
        new ModelChanges(
                registry,
                Person.named("engagement.training.trained_by", choices.settings().trainedBy()),
                at,
                reason)
            .register(manifest, files);
    OpsModels.record(lake, registry);
    KeptFiles.keep(
        lake,
        EngagementFeatures.TRAINING_SET,
        Optional.empty(),
        KeptFiles.Owner.model(RegisteredUplift.NAME, version));
    return version;
  }

  private Manifest manifest(List<Manifest.Input> signature, List<GateRow> gates, JsonNode metrics) {
    return new Manifest(
        RegisteredUplift.NAME,
        "",
        context.date().toString(),
        choices.settings().trainedBy(),
        choices.settings().seed(),
        Fingerprint.of((context.code() + "\n" + choices).getBytes(StandardCharsets.UTF_8)),
        signature,
        DataVersions.of(LakeContext.of(context), EngagementFeatures.TRAINING_SET),
        gates,
        metrics,
        new TreeMap<>());
  }

  private static List<Manifest.Input> signature(UpliftModel model) {
    return model.pooled().encoding().features().stream()
        .map(f -> new Manifest.Input(f.name(), f.range() == null ? "category" : "number"))
        .toList();
  }
}
