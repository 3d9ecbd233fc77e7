package org.almoner.engagement.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.engagement.trial.TrialRows.Subject;
import org.almoner.experiment.MeasuredEffect;
import org.almoner.experiment.TrialCriteria;
import org.almoner.experiment.TrialCriteria.Conduct;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How an experiment was run, and what it did besides its purpose.
 *
 * @param figures the row of {@code experiment_conduct.sql}
 * @param known patients whose 30 days are over
 * @param weeks since the first assignment, and as planned
 */
record TrialConduct(Row figures, TrialPatients known, Weeks weeks) {
  private static final double CONFIDENCE = 0.95;
  private static final String RATE = "rate";
  private static final String GUARDRAIL = "guardrail";

  private static final double CONTACTS_ALPHA = 0.05;

  /** How long an experiment has run, and is to run. */
  record Weeks(double passed, double planned) {}

  /**
   * Money of the analysis, dollars.
   *
   * @param contact what one contact costs
   * @param programme what the new list costs for each patient of the treatment arm, contacts apart
   * @param discontinuation what an avoided discontinuation is worth
   */
  record Prices(double contact, double programme, double discontinuation) {

    /**
     * Incremental cost-effectiveness: what the new list costs beyond the old one, per patient, by
     * what it avoids beyond the old one. The control arm's contacts are made without it, too.
     */
    double perAvoided(MeasuredEffect contacts, double improvement) {
      return (contact * contacts.effect().estimate() + programme) / improvement;
    }
  }

  /**
   * Adds the figures and judges them.
   *
   * @param improvement of the primary outcome, absolute; 0 where it was not read
   */
  Conduct report(TrialRows results, List<String> faults, double improvement, Prices prices) {
    Double failed = share("failed", "runs");
    Double adoption = share("contacted", "recommended");
    Double satisfaction = share("satisfied", "answers");
    rate(results, "operational", "failed_runs", failed, f -> f <= TrialCriteria.FAILED_RUNS);
    rate(results, "operational", "adoption", adoption, a -> a >= TrialCriteria.ADOPTION);
    rate(results, GUARDRAIL, "satisfaction", satisfaction, s -> s >= TrialCriteria.SATISFACTION);
    Optional<MeasuredEffect> contacts = measure(results, "operational", "contacts_30d");
    List<String> worse = new ArrayList<>();
    for (String guardrail : List.of("complained_30d", "opted_out_30d")) {
      measure(results, GUARDRAIL, guardrail)
          .filter(effect -> effect.isUp(level(GUARDRAIL)))
          .ifPresent(effect -> worse.add(words(guardrail, effect)));
    }
    Double cost =
        contacts.isEmpty() || improvement <= 0
            ? null
            : prices.perAvoided(contacts.get(), improvement);
    money(results, cost, prices);
    return new Conduct(
        faults,
        weeks.passed,
        failed,
        worse,
        contacts.map(effect -> effect.isUp(CONTACTS_ALPHA)).orElse(false),
        adoption,
        satisfaction,
        cost);
  }

  private static void money(TrialRows results, @Nullable Double cost, Prices prices) {
    if (cost == null) {
      return;
    }
    results.figure(
        Subject.of("operational", "cost_per_avoided", "dollars"), cost, cost < TrialCriteria.COST);
    if (cost > 0) {
      results.figure(
          Subject.of("operational", "return_on_investment", "(value - cost) / cost"),
          (prices.discontinuation - cost) / cost,
          null);
    }
  }

  private Optional<MeasuredEffect> measure(TrialRows results, String role, String measure) {
    TrialPatients told = known.knowing(measure);
    if (told.count(true) < 2 || told.count(false) < 2) {
      return Optional.empty();
    }
    MeasuredEffect effect = MeasuredEffect.of(told.treated(), told.numbers(measure), CONFIDENCE);
    results.effect(
        Subject.of(role, measure, effect.effect().method()), effect, !effect.isUp(level(role)));
    return Optional.of(effect);
  }

  private double level(String role) {
    return role.equals(GUARDRAIL) ? TrialCriteria.guardrailLevel(weeks.planned) : CONTACTS_ALPHA;
  }

  private @Nullable Double share(String part, String whole) {
    long all = figures.getAs(whole);
    long some = figures.getAs(part);
    return all == 0 ? null : (double) some / all;
  }

  private static void rate(
      TrialRows results,
      String role,
      String measure,
      @Nullable Double value,
      java.util.function.DoublePredicate holds) {
    if (value != null) {
      results.figure(Subject.of(role, measure, RATE), value, holds.test(value));
    }
  }

  private static String words(String measure, MeasuredEffect effect) {
    return String.format(
        Locale.ROOT,
        "%s is up: %.2f %% against %.2f %% (p = %.2g)",
        measure,
        100 * effect.treated().mean(),
        100 * effect.control().mean(),
        effect.effect().pValue());
  }
}
