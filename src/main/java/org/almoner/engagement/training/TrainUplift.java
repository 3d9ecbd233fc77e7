package org.almoner.engagement.training;

import static org.almoner.tables.engagement.EngagementFeatures.TRAINING_SET;
import static org.almoner.tables.engagement.EngagementModels.MART_MODEL_GATES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.almoner.tables.ops.RegistryTables.OPS_MODELS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.almoner.config.engagement.Training;
import org.almoner.engagement.model.RegisteredUplift;
import org.almoner.engagement.training.Registration.Candidate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ErrorText;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.frame.InputException;
import org.almoner.governance.Manifest.GateRow;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Learns whom a contact keeps on therapy, checks it, and hands it to the registry: into staging
 * where every gate passed, where it waits for approval; into the archive otherwise. A training that
 * has too little to learn from is there as well, without a model, and says why.
 */
public record TrainUplift(Training training) implements Job {
  @Override
  public String name() {
    return "train-engagement-uplift";
  }

  @Override
  public List<Table> inputs() {
    return List.of(TRAINING_SET, STG_PATIENTS); // the latter for the proxy audit alone
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_MODEL_GATES, OPS_MODELS);
  }

  @Override
  public String definition() {
    return training.toString();
  }

  /** The gates are written before a candidate is refused. */
  @Override
  public boolean mayRefuse() {
    return true;
  }

  @Override
  public void run(JobContext context) {
    TrainingChoices choices = new TrainingChoices(training);
    Dataset<Row> set = context.read(TRAINING_SET);
    TrainingData data =
        TrainingData.of(set, context.date().date(), choices.settings().largestSample());
    Registration registration = new Registration(context, choices);
    Optional<RegisteredUplift> production = registration.production();
    List<GateRow> gates = new ArrayList<>(data.minimum().gates(choices.settings().minimum()));
    Optional<BrandScope> learnt =
        failed(gates).isEmpty()
            ? learn(
                data.fetch(set, context.read(STG_PATIENTS), choices.settings().seed()),
                choices,
                data.brands(),
                gates)
            : Optional.empty();
    if (learnt.isEmpty()) {
      String serving =
          production
              .map(model -> "version " + model.version() + " goes on serving")
              .orElse("the rule-based score serves");
      conclude(context, registration.refuse(new Candidate(gates, data), serving), gates);
      throw refused("There is too little to learn from, and " + serving, gates);
    }
    Validation validation = Validation.of(learnt.get(), production, choices);
    gates.addAll(ApprovalGates.of(validation, choices));
    context.report(validation.proxies().check());
    String version =
        registration.register(
            learnt.get().model(TrainingData.BRAND), validation, new Candidate(gates, data));
    conclude(context, version, gates);
    if (!failed(gates).isEmpty()) {
      throw refused("Version " + version + " is rejected", gates);
    }
  }

  /** Empty where the rows are of a kind that nothing can be learnt from; the last gate says why. */
  private static Optional<BrandScope> learn(
      TrainingRows rows,
      TrainingChoices choices,
      SortedMap<String, Long> brands,
      List<GateRow> gates) {
    try {
      return Optional.of(BrandScope.of(rows, TrainingData.inputs(), brands, choices));
    } catch (InputException e) {
      gates.add(new GateRow("learnable", "a model can be fitted", ErrorText.of(e), false));
      return Optional.empty();
    }
  }

  /**
   * Into the mart, and into the run's checks: as warnings, because it is the refusal that ends the
   * run.
   */
  private static void conclude(JobContext context, String version, List<GateRow> gates) {
    for (GateRow gate : gates) {
      context.report(
          new CheckResult(
              MART_MODEL_GATES.fullName(),
              gate.gate() + " " + gate.wanted(),
              Severity.WARN,
              gate.passed(),
              gate.found()));
    }
    List<Row> rows = rows(version, context.date().date(), gates);
    context.write(MART_MODEL_GATES, context.rows(MART_MODEL_GATES, rows));
  }

  private static List<GateRow> failed(List<GateRow> gates) {
    return gates.stream().filter(gate -> !gate.passed()).toList();
  }

  private static ModelRejectedException refused(String what, List<GateRow> gates) {
    return new ModelRejectedException(what + ": " + reasons(failed(gates)));
  }

  static String reasons(List<GateRow> failed) {
    return failed.stream()
        .map(g -> "%s is %s, wanted %s".formatted(g.gate(), g.found(), g.wanted()))
        .collect(Collectors.joining("; "));
  }

  private static List<Row> rows(String version, LocalDate date, List<GateRow> gates) {
    return gates.stream()
        .map(
            gate ->
                RowFactory.create(
                    java.sql.Date.valueOf(date),
                    gate.gate(),
                    version,
                    gate.wanted(),
                    gate.found(),
                    gate.passed()))
        .toList();
  }
}
