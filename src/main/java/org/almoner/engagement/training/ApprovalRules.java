package org.almoner.engagement.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.causal.uplift.Learner;
import org.almoner.config.engagement.Training;
import org.almoner.governance.Manifest.ApprovalRow;
import org.jspecify.annotations.Nullable;

/** What a model must pass before anybody may approve it. */
final class ApprovalRules {

  static List<ApprovalRow> of(Validation validation, TrainingChoices choices) {
    Training.Limits limits = choices.settings().gates();
    List<ApprovalRow> rows = new ArrayList<>();
    Double auuc = validation.auuc().value();
    rows.add(row("auuc", ">= ", limits.auuc(), auuc, auuc != null && auuc >= limits.auuc()));
    BalanceRow worst = validation.worstBalance();
    double difference = Math.abs(worst.smdAfter());
    rows.add(
        new ApprovalRow(
            "worst_smd",
            number("< ", limits.standardizedDifference()),
            number("", difference) + " (" + worst.covariate() + ")",
            difference < limits.standardizedDifference()));
    double eValue = validation.average().sensitivity().ratios().eValue();
    rows.add(row("e_value", "> ", limits.eValue(), eValue, eValue > limits.eValue()));
    double brier = brier(validation);
    rows.add(row("brier", "< ", limits.brier(), brier, brier < limits.brier()));
    rows.add(subgroups(validation, limits.subgroupGap()));
    rows.add(production(validation.production()));
    rows.add(refuters(validation));
    if (choices.learner() != Learner.T) {
      rows.add(learner(choices.learner()));
    }
    return rows;
  }

  /** The worse arm's; not a number counts as failed. */
  private static double brier(Validation validation) {
    Double treated = validation.uplift().error().brierTreated();
    Double control = validation.uplift().error().brierControl();
    return treated == null || control == null ? Double.NaN : Math.max(treated, control);
  }

  private static ApprovalRow subgroups(Validation validation, double limit) {
    Optional<ProtectedGroupRow> worst =
        validation.subgroups().stream().max(Comparator.comparingDouble(ProtectedGroupRow::gap));
    double gap = worst.map(ProtectedGroupRow::gap).orElse(0.0);
    String where = worst.map(r -> " (" + r.attribute() + ", " + r.level() + ")").orElse("");
    return new ApprovalRow(
        "subgroup_gap", number("<= ", limit), number("", gap) + where, gap <= limit);
  }

  private static ApprovalRow production(ProductionComparison comparison) {
    String found =
        comparison.difference() == null
            ? comparison.note()
            : number("QINI ", comparison.difference().value())
                + number(" ± ", comparison.difference().standardError())
                + " "
                + comparison.note();
    return new ApprovalRow(
        "not_worse_than_production", "not significantly worse", found, comparison.passed());
  }

  private static ApprovalRow refuters(Validation validation) {
    List<String> failed =
        validation.average().refuters().stream()
            .filter(refutation -> !refutation.passed())
            .map(refutation -> refutation.refuter())
            .toList();
    // A subset or one more column moves an estimate by chance; an effect of shuffled contacts, or
    // on noise, cannot be.
    boolean passed = failed.stream().noneMatch(name -> name.equals("placebo_treatment"));
    return new ApprovalRow(
        "refuters",
        "no effect of shuffled contacts",
        failed.isEmpty() ? "all hold" : "failed: " + String.join(", ", failed),
        passed);
  }

  private static ApprovalRow learner(Learner learner) {
    return new ApprovalRow(
        "scorable",
        "learner t",
        "learner "
            + learner.name().toLowerCase(Locale.ROOT)
            + " is for comparison: it has no model of either arm to register",
        false);
  }

  private static ApprovalRow row(
      String gate, String sign, double limit, @Nullable Double found, boolean passed) {
    String shown = found != null && Double.isFinite(found) ? number("", found) : "not estimable";
    return new ApprovalRow(gate, number(sign, limit), shown, passed);
  }

  private static String number(String before, double value) {
    return before + String.format(Locale.ROOT, "%.4g", value);
  }

  private ApprovalRules() {}
}
