package org.almoner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to do with the experiment that compares two lists, by the criteria agreed on before it
 * began. The first that holds:
 *
 * <ol>
 *   <li>unhealthy: sample ratio mismatch, overall or in a stratum, or an arm that is not the drawn
 *       one; nothing is read
 *   <li>stop: harm, complaints or opt-outs up, more than 1 % of scoring runs failed, futility, or p
 *       &gt; 0.10 after 8 weeks
 *   <li>keep running: no boundary crossed yet
 *   <li>success: the effect that counts is shown, contacts per patient are not up, satisfaction is
 *       at least 80 %, and an avoided discontinuation costs less than $500
 *   <li>iterate: a smaller effect, a strongly different one between groups, adoption below 70 %, or
 *       a success that misses one of its other conditions
 * </ol>
 */
public final class TrialCriteria {
  /** Share of scoring runs that may fail. */
  public static final double FAILED_RUNS = 0.01;

  /** Share of recommendations that FRMs should follow. */
  public static final double ADOPTION = 0.70;

  /** Share of satisfied FRMs. */
  public static final double SATISFACTION = 0.80;

  /** Dollars that an avoided discontinuation may cost. */
  public static final double COST = 500;

  /** Level of each guardrail over all planned weeks together. */
  public static final double GUARDRAIL_ALPHA = 0.05;

  private static final double HOPELESS = 0.10;
  private static final int HOPELESS_WEEKS = 8;

  /**
   * What is seen besides the primary outcome; null where it is not known.
   *
   * @param faults what is broken in assignment or sample ratio, in words
   * @param weeks since the first assignment
   * @param failedRuns share of scoring runs that failed
   * @param guardrails what got significantly worse, in words
   * @param contactsUp whether treatment has significantly more contacts per patient
   * @param adoption share of recommendations followed by a contact
   * @param satisfaction share of FRM answers of 4 and 5
   * @param costPerAvoided dollars per avoided discontinuation
   */
  public record Conduct(
      List<String> faults,
      double weeks,
      @Nullable Double failedRuns,
      List<String> guardrails,
      boolean contactsUp,
      @Nullable Double adoption,
      @Nullable Double satisfaction,
      @Nullable Double costPerAvoided) {}

  /**
   * What the primary outcome said at the latest look. It holds until the next: α is spent on looks.
   *
   * @param pValue two-sided, of the primary test at the look
   */
  public record Efficacy(Judgement judgement, double pValue) {

    public static Efficacy of(ExperimentReading reading) {
      return new Efficacy(reading.judgement(), reading.effects().pValue());
    }
  }

  /**
   * Level at which each weekly analysis tests a guardrail, by Bonferroni: however the analyses
   * depend on each other, the chance that a guardrail without harm ever stops the experiment is at
   * most {@link #GUARDRAIL_ALPHA}.
   *
   * @param weeks how many the experiment is planned to run
   */
  public static double guardrailLevel(double weeks) {
    return GUARDRAIL_ALPHA / weeks;
  }

  /** The verdict without a look: only whether something is broken or does harm; else go on. */
  public static Judgement judge(Conduct conduct, String waitingFor) {
    if (!conduct.faults.isEmpty()) {
      return new Judgement(Verdict.UNHEALTHY, conduct.faults);
    }
    List<String> stops = stops(conduct);
    return stops.isEmpty()
        ? new Judgement(Verdict.KEEP_RUNNING, List.of(waitingFor))
        : new Judgement(Verdict.STOP, stops);
  }

  /** The verdict on what the latest look said and how the experiment stands now. */
  public static Judgement judge(Efficacy efficacy, Conduct conduct) {
    Judgement statistics = efficacy.judgement;
    List<String> faults = new ArrayList<>(conduct.faults);
    if (statistics.verdict() == Verdict.UNHEALTHY) {
      faults.addAll(statistics.reasons());
    }
    if (!faults.isEmpty()) {
      return new Judgement(Verdict.UNHEALTHY, faults);
    }
    List<String> stops = stops(efficacy, conduct);
    if (!stops.isEmpty()) {
      return new Judgement(Verdict.STOP, stops);
    }
    List<String> misses = misses(conduct);
    if (statistics.verdict() == Verdict.SUCCESS && !misses.isEmpty()) {
      List<String> reasons = new ArrayList<>(statistics.reasons());
      reasons.addAll(misses);
      return new Judgement(Verdict.ITERATE, reasons);
    }
    return statistics;
  }

  /** What stops an experiment whatever the primary outcome says, and between looks, too. */
  private static List<String> stops(Conduct conduct) {
    List<String> stops = new ArrayList<>(conduct.guardrails);
    if (conduct.failedRuns != null && conduct.failedRuns > FAILED_RUNS) {
      stops.add(text("%.1f %% of scoring runs failed, more than 1 %%", 100 * conduct.failedRuns));
    }
    return stops;
  }

  private static List<String> stops(Efficacy efficacy, Conduct conduct) {
    List<String> stops = stops(conduct);
    if (conduct.weeks >= HOPELESS_WEEKS && efficacy.pValue > HOPELESS) {
      stops.add(text("no effect after %.0f weeks (p = %.3g)", conduct.weeks, efficacy.pValue));
    }
    if (efficacy.judgement.verdict() == Verdict.STOP) {
      stops.addAll(efficacy.judgement.reasons());
    }
    return stops;
  }

  private static List<String> misses(Conduct conduct) {
    List<String> misses = new ArrayList<>();
    if (conduct.contactsUp) {
      misses.add("contacts per patient are up");
    }
    below(misses, "adoption", conduct.adoption, ADOPTION);
    below(misses, "satisfaction of FRMs", conduct.satisfaction, SATISFACTION);
    if (conduct.costPerAvoided == null) {
      misses.add("the cost per avoided discontinuation is not known");
    } else if (conduct.costPerAvoided >= COST) {
      misses.add(
          text("an avoided discontinuation costs $%.0f, not below $500", conduct.costPerAvoided));
    }
    return misses;
  }

  private static void below(
      List<String> misses, String what, @Nullable Double found, double wanted) {
    if (found == null) {
      misses.add(what + " is not known");
    } else if (found < wanted) {
      misses.add(text("%s is %.0f %%, below %.0f %%", what, 100 * found, 100 * wanted));
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private TrialCriteria() {}
}
