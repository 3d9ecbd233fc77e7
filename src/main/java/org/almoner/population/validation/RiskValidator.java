package org.almoner.population.validation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.almoner.population.terms.Comparison;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;
import org.almoner.stats.Estimate;
import org.almoner.stats.Quantile;
import org.almoner.stats.compare.Proportion;
import org.almoner.stats.prediction.LogisticCalibration;
import org.almoner.stats.prediction.RocAuc;
import org.jspecify.annotations.Nullable;

/** Holds risk against what happened. */
public record RiskValidator(Constants constants) implements Serializable {

  /**
   * A row for each outcome, group and level, everybody first. What is highest is so in the whole
   * population. Cost asks only those whose cost is known.
   */
  public List<RiskValidation> of(List<FollowedPatient> patients) {
    Predicate<FollowedPatient> isTop = highest(patients, FollowedPatient::composite);
    List<FollowedPatient> costed = patients.stream().filter(each -> each.cost() != null).toList();
    List<RiskValidation> rows = new ArrayList<>();
    rows.addAll(
        new Question(Outcome.HOSPITAL_STAY, FollowedPatient::wasInHospital, isTop).of(patients));
    rows.addAll(
        new Question(Outcome.TOP_DECILE_COST, highest(costed, FollowedPatient::cost), isTop)
            .of(costed));
    return rows;
  }

  /**
   * Who lies above the quantile that leaves the top share. Those at it do not: where many are
   * equal, such as at no cost, they are not the highest.
   */
  private Predicate<FollowedPatient> highest(
      List<FollowedPatient> patients, Function<FollowedPatient, @Nullable Double> value) {
    List<Double> known = new ArrayList<>();
    for (FollowedPatient each : patients) {
      Double own = value.apply(each);
      if (own != null) {
        known.add(Comparison.rounded(own));
      }
    }
    if (known.isEmpty()) {
      return each -> false;
    }
    double[] sorted = known.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double cut = Quantile.ofSorted(sorted, 1 - constants.value(Constant.TOP_SHARE));
    return each -> {
      Double own = value.apply(each);
      return own != null && Comparison.rounded(own) > cut;
    };
  }

  /** An outcome, to whom it happened, and whom the highest composites flag. */
  private final class Question {
    private final Outcome outcome;
    private final Predicate<FollowedPatient> happened;
    private final Predicate<FollowedPatient> isTop;

    Question(
        Outcome outcome, Predicate<FollowedPatient> happened, Predicate<FollowedPatient> isTop) {
      this.outcome = outcome;
      this.happened = happened;
      this.isTop = isTop;
    }

    List<RiskValidation> of(List<FollowedPatient> patients) {
      List<RiskValidation> rows = new ArrayList<>();
      rows.add(of(RiskValidation.ALL, RiskValidation.ALL, patients));
      TreeMap<String, TreeMap<String, List<FollowedPatient>>> groups = new TreeMap<>();
      for (FollowedPatient patient : patients) {
        patient
            .groups()
            .forEach(
                (group, level) ->
                    groups
                        .computeIfAbsent(group, any -> new TreeMap<>())
                        .computeIfAbsent(level, any -> new ArrayList<>())
                        .add(patient));
      }
      groups.forEach(
          (group, levels) -> levels.forEach((level, some) -> rows.add(of(group, level, some))));
      return rows;
    }

    private RiskValidation of(String group, String level, List<FollowedPatient> some) {
      Scores scores = Scores.of(some, happened);
      Finding high = Finding.of(some, FollowedPatient::isHigh, happened);
      return new RiskValidation(
          outcome,
          group,
          level,
          some.size(),
          scores.composite.length,
          some.stream().filter(happened).count(),
          scores.area(),
          scores.calibration(),
          high,
          Finding.of(some, isTop, happened),
          meetsAim(high));
    }

    private @Nullable Boolean meetsAim(Finding high) {
      Proportion found = high.sensitivity();
      if (outcome != Outcome.HOSPITAL_STAY || found == null) {
        return null;
      }
      return Comparison.above(found.rate(), constants.value(Constant.SENSITIVITY_AIM));
    }
  }

  /** Of those whose risk is known. */
  private record Scores(double[] composite, boolean[] happened) {

    static Scores of(List<FollowedPatient> patients, Predicate<FollowedPatient> happened) {
      double[] composite = new double[patients.size()];
      boolean[] outcome = new boolean[patients.size()];
      int count = 0;
      for (FollowedPatient each : patients) {
        Double own = each.composite();
        if (own != null) {
          composite[count] = Comparison.rounded(own);
          outcome[count++] = happened.test(each);
        }
      }
      return new Scores(Arrays.copyOf(composite, count), Arrays.copyOf(outcome, count));
    }

    /** A class of one has no spread: then there is an area, and no error. */
    @Nullable Estimate area() {
      int positive = 0;
      for (boolean each : happened) {
        positive += each ? 1 : 0;
      }
      int fewer = Math.min(positive, happened.length - positive);
      if (fewer == 0) {
        return null;
      }
      Estimate area = RocAuc.of(composite, happened).estimate();
      return fewer == 1 ? new Estimate(area.value(), Double.NaN) : area;
    }

    @Nullable LogisticCalibration calibration() {
      return composite.length == 0 ? null : LogisticCalibration.of(composite, happened);
    }
  }
}
