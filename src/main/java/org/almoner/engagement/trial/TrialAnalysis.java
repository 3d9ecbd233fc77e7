package org.almoner.engagement.trial;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.config.engagement.Experiment;
import org.almoner.engagement.trial.TrialRows.Subject;
import org.almoner.experiment.ExperimentPlan;
import org.almoner.experiment.ExperimentReading;
import org.almoner.experiment.Goal;
import org.almoner.experiment.Judgement;
import org.almoner.experiment.Looks;
import org.almoner.experiment.TrialCriteria;
import org.almoner.experiment.TrialCriteria.Efficacy;
import org.almoner.experiment.Verdict;
import org.almoner.stats.BootstrapDistribution;
import org.almoner.stats.compare.MultipleTesting;
import org.almoner.stats.compare.Power;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** One analysis of the experiment: checks, readings, figures, verdict, and perhaps a look. */
final class TrialAnalysis {
  private static final double POWER = 0.8;
  private static final double DAYS_PER_WEEK = 7;
  private static final BootstrapDistribution.Plan BOOTSTRAP =
      new BootstrapDistribution.Plan(10_000, 1);

  private final Experiment experiment;
  private final TrialPatients patients;
  private final TrialPatients known;
  private final Row conduct;
  private final LocalDate date;
  private @Nullable Row newLook;

  TrialAnalysis(Experiment experiment, LocalDate date, TrialPatients patients, Row conduct) {
    this.experiment = experiment;
    this.patients = patients;
    this.known = patients.knowing("discontinued_30d");
    this.conduct = conduct;
    this.date = date;
  }

  /** The look that this analysis took for the first time. */
  Optional<Row> newLook() {
    return Optional.ofNullable(newLook);
  }

  /** Adds everything to the results, the verdict last. */
  Judgement report(TrialRows results, TrialLooks taken) {
    double treatedShare = 1 - experiment.controlShare();
    List<String> faults = new TrialHealth(patients, known, treatedShare).report(results);
    double information = information(treatedShare);
    results.figure(Subject.of("health", "information", "share of planned"), information, null);
    TrialConduct conducted =
        new TrialConduct(conduct, known, new TrialConduct.Weeks(weeks(), experiment.weeks()));
    TrialConduct.Prices prices =
        new TrialConduct.Prices(
            experiment.contactCost(), experiment.programmeCost(), experiment.discontinuationCost());
    Looks looks = taken.looks();
    Looks.Look due = looks.at(date.toString(), information);
    boolean readable =
        faults.isEmpty() && known.isReadable() && (due != null || !taken.rows().isEmpty());
    if (!readable) {
      TrialCriteria.Conduct seen = conducted.report(results, faults, 0, prices);
      return finish(results, TrialCriteria.judge(seen, waiting()));
    }
    Looks.Look look = due == null ? looks.taken().get(looks.taken().size() - 1) : due;
    ExperimentPlan plan = plan(looks.plan(look), treatedShare);
    ExperimentReading reading = ExperimentReading.of(known.primary(), plan);
    TrialReadings.primary(results, reading);
    TrialReadings.secondary(results, patients);
    TrialReadings.subgroups(results, reading);
    double improvement = plan.goal().improvement(reading.effects().difference());
    TrialCriteria.Conduct seen = conducted.report(results, faults, improvement, prices);
    return finish(results, TrialCriteria.judge(settle(look, taken, reading), seen));
  }

  /** What a look taken before said of the outcome holds; a new one is recorded. */
  private Efficacy settle(Looks.Look look, TrialLooks taken, ExperimentReading reading) {
    Optional<Row> before = taken.row(look);
    if (before.isPresent()) {
      String verdict = before.get().getAs("verdict");
      Judgement frozen =
          new Judgement(
              Verdict.valueOf(verdict.toUpperCase(Locale.ROOT).replace(' ', '_')),
              List.of(
                  "of look %d on %s; no new look, and no more of α, is spent"
                      .formatted(look.number(), look.date())));
      return new Efficacy(frozen, before.get().getAs("p_value"));
    }
    double alpha = experiment.alpha();
    newLook =
        RowFactory.create(
            experiment.id(),
            look.number(),
            Date.valueOf(date),
            look.information(),
            Looks.spent(alpha, look.information()),
            reading.sequential().criticalValue(),
            reading.sequential().z(),
            reading.effects().pValue(),
            reading.judgement().verdict().toString());
    return Efficacy.of(reading);
  }

  private static Judgement finish(TrialRows results, Judgement judgement) {
    results.verdict(judgement);
    return judgement;
  }

  private String waiting() {
    return "outcomes of %d of %d patients are known: too few for a look"
        .formatted(known.rows().size(), patients.rows().size());
  }

  /**
   * Share of α's plan that this analysis has reached: of the outcomes planned for and, so that a
   * large first cohort does not spend all of α on its first month, of the shortest duration.
   */
  private double information(double treatedShare) {
    double baseline = experiment.baselineRate();
    double planned =
        new Power(experiment.alpha(), treatedShare)
            .rowsForProportions(baseline, baseline - experiment.smallestEffect(), POWER);
    boolean over = weeks() >= experiment.weeks();
    double time = weeks() / experiment.shortestWeeks();
    return over ? 1 : Math.min(Math.min(1, time), known.rows().size() / planned);
  }

  private double weeks() {
    LocalDate first =
        patients.rows().stream()
            .map(row -> LocalDate.parse(row.getAs("assigned_date").toString()))
            .min(LocalDate::compareTo)
            .orElse(date);
    return ChronoUnit.DAYS.between(first, date) / DAYS_PER_WEEK;
  }

  private ExperimentPlan plan(ExperimentPlan.Looks looks, double treatedShare) {
    return new ExperimentPlan(
        Goal.DECREASE,
        treatedShare,
        experiment.alpha(),
        new ExperimentPlan.Effects(experiment.smallestEffect(), experiment.iterateEffect()),
        looks,
        MultipleTesting.HOLM,
        BOOTSTRAP);
  }
}
