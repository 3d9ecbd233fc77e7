package org.almoner.engagement;

import static org.almoner.tables.EngagementFeatures.TRAINING_SET;
import static org.almoner.tables.EngagementModels.MART_MODEL_GATES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.causal.InputException;
import org.almoner.config.Training;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.governance.Manifest.GateRow;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Learns whom a contact keeps on therapy, checks it, and hands it to the registry: into staging
 * where every gate passed, where it waits for approval; into the archive otherwise.
 */
public record TrainUplift() implements Job {
  /** Changes whenever the same rows would give another model. */
  private static final String CODE = "uplift training 1";

  @Override
  public String name() {
    return "train-uplift";
  }

  @Override
  public List<Table> inputs() {
    return List.of(TRAINING_SET);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_MODEL_GATES);
  }

  @Override
  public String fingerprint() {
    return CODE + TrainingData.inputs();
  }

  @Override
  public void run(JobContext context) {
    TrainingChoices choices = new TrainingChoices(Training.of(context.variable(Training.VARIABLE)));
    Dataset<Row> set = context.read(TRAINING_SET);
    LocalDate date = context.date().date();
    TrainingData data = TrainingData.of(set, date, choices.settings().largestSample());
    List<GateRow> gates = new ArrayList<>(data.minimum().gates(choices.settings().minimum()));
    report(context, gates);
    refuse(gates, "There is too little to learn from, and the rule-based score serves");

    Registration registration = new Registration(context, choices, fingerprint());
    TrainingRows rows = data.fetch(set, choices.settings().seed());
    BrandScope scope = learn(rows, choices);
    Validation validation = Validation.of(scope, registration.production(), choices);
    List<GateRow> approval = ApprovalGates.of(validation, choices);
    report(context, approval);
    gates.addAll(approval);
    String version =
        registration.register(
            scope.model(TrainingData.BRAND), validation, new Registration.Candidate(gates, data));
    refuse(gates, "Version " + version + " is rejected");
    context.write(MART_MODEL_GATES, context.rows(MART_MODEL_GATES, rows(version, date, gates)));
  }

  private static BrandScope learn(TrainingRows rows, TrainingChoices choices) {
    try {
      return BrandScope.of(rows, TrainingData.inputs(), TrainingData.BRAND, choices);
    } catch (InputException e) {
      throw new ModelRejectedException("No model can be learnt: " + e.getMessage(), e);
    }
  }

  /** Into the run's checks: as warnings, because it is the refusal that ends the run. */
  private static void report(JobContext context, List<GateRow> gates) {
    for (GateRow gate : gates) {
      context.report(
          new CheckResult(
              MART_MODEL_GATES.fullName(),
              gate.gate() + " " + gate.wanted(),
              Severity.WARN,
              gate.passed(),
              gate.found()));
    }
  }

  private static void refuse(List<GateRow> gates, String what) {
    List<GateRow> failed = gates.stream().filter(gate -> !gate.passed()).toList();
    if (!failed.isEmpty()) {
      throw new ModelRejectedException(what + ": " + reasons(failed));
    }
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
