package org.almoner.engagement.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.causal.uplift.Learner;
import org.almoner.config.engagement.Training;
import org.almoner.governance.Manifest.GateRow;
import org.jspecify.annotations.Nullable;

/** What a model must pass before anybody may approve it. */
final class ApprovalGates {

  static List<GateRow> of(Validation validation, TrainingChoices choices) {
    Training.Limits limits = choices.settings().gates();
    List<GateRow> gates = new ArrayList<>();
    Double auuc = validation.auuc().value();
    gates.add(row("auuc", ">= ", limits.auuc(), auuc, auuc != null && auuc >= limits.auuc()));
    BalanceRow worst = validation.worstBalance();
    double difference = Math.abs(worst.smdAfter());
    gates.add(
        new GateRow(
            "worst_smd",
            number("< ", limits.standardizedDifference()),
            number("", difference) + " (" + worst.covariate() + ")",
            difference < limits.standardizedDifference()));
    double eValue = validation.average().sensitivity().ratios().eValue();
    gates.add(row("e_value", "> ", limits.eValue(), eValue, eValue > limits.eValue()));
    double brier = brier(validation);
    gates.add(row("brier", "< ", limits.brier(), brier, brier < limits.brier()));
    gates.add(subgroups(validation, limits.subgroupGap()));
    gates.add(production(validation.production()));
    gates.add(refuters(validation));
    if (choices.learner() != Learner.T) {
      gates.add(learner(choices.learner()));
    }
    return gates;
  }

  /** The worse arm's; not a number counts as failed. */
  private static double brier(Validation validation) {
    Double treated = validation.uplift().error().brierTreated();
    Double control = validation.uplift().error().brierControl();
    return treated == null || control == null ? Double.NaN : Math.max(treated, control);
  }

  private static GateRow subgroups(Validation validation, double limit) {
    Optional<ProtectedGroupRow> worst =
        validation.subgroups().stream().max(Comparator.comparingDouble(ProtectedGroupRow::gap));
    double gap = worst.map(ProtectedGroupRow::gap).orElse(0.0);
    String where = worst.map(r -> " (" + r.attribute() + ", " + r.level() + ")").orElse("");
    return new GateRow("subgroup_gap", number("<= ", limit), number("", gap) + where, gap <= limit);
  }

  private static GateRow production(ProductionComparison comparison) {
    String found =
        comparison.difference() == null
            ? comparison.note()
            : number("QINI ", comparison.difference().value())
                + number(" ± ", comparison.difference().standardError())
                + " "
                + comparison.note();
    return new GateRow(
        "not_worse_than_production", "not significantly worse", found, comparison.passed());
  }

  private static GateRow refuters(Validation validation) {
    List<String> failed =
        validation.average().refuters().stream()
            .filter(refutation -> !refutation.passed())
            .map(refutation -> refutation.refuter())
            .toList();
    // A subset or one more column moves an estimate by chance; an effect of shuffled contacts, or
    // on noise, cannot be.
    boolean passed = failed.stream().noneMatch(name -> name.equals("placebo_treatment"));
    return new GateRow(
        "refuters",
        "no effect of shuffled contacts",
        failed.isEmpty() ? "all hold" : "failed: " + String.join(", ", failed),
        passed);
  }

  private static GateRow learner(Learner learner) {
    return new GateRow(
        "scorable",
        "learner t",
        "learner "
            + learner.name().toLowerCase(Locale.ROOT)
            + " is for comparison: it has no model of either arm to register",
        false);
  }

  private static GateRow row(
      String gate, String sign, double limit, @Nullable Double found, boolean passed) {
    String shown = found != null && Double.isFinite(found) ? number("", found) : "not estimable";
    return new GateRow(gate, number(sign, limit), shown, passed);
  }

  private static String number(String before, double value) {
    return before + String.format(Locale.ROOT, "%.4g", value);
  }

  private ApprovalGates() {}
}
