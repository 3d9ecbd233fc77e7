package org.almoner.access.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.almoner.access.terms.Assumption;
import org.almoner.access.terms.Constant;
import org.jspecify.annotations.Nullable;

/**
 * The values of an assumption, all else as it is, at which another support arm is recommended: the
 * nearest below and the nearest above. Entered, such a value changes the recommendation; a
 * millionth nearer to the present value it does not.
 *
 * <p>The range is looked through in {@link #STEPS} steps each way, closer together near the present
 * value, and the first change halved in; a recommendation that holds between two neighbouring steps
 * only can be missed.
 *
 * @param below null where none is in the range
 * @param above null where none is in the range
 */
public record TippingPoint(Assumption assumption, @Nullable Change below, @Nullable Change above) {

  /** Steps from the present value to each end of the range. */
  public static final int STEPS = 48;

  /** Finer than the millionth that is promised, and what rounding to nine decimals allows. */
  private static final double FINEST = 1e-10;

  private static final double DECIMALS = 1e7;

  /**
   * A change of the recommendation.
   *
   * @param recommended the arm that is recommended at that value
   */
  public record Change(double value, String recommended) {}

  /** Of every assumption, over the values worth considering. */
  public static List<TippingPoint> overRanges(Question question) {
    Set<Constant> applied = question.applied();
    List<TippingPoint> points = new ArrayList<>();
    for (Assumption each : question.assumptions().all()) {
      points.add(
          applied.contains(each.constant())
              ? of(question, each, each.least(), each.largest())
              : new TippingPoint(each, null, null));
    }
    return points;
  }

  /** Of one assumption, between two values around its own. */
  public static TippingPoint of(
      Question question, Assumption assumption, double least, double largest) {
    DoubleFunction<String> recommended =
        value ->
            question
                .answer(question.assumptions().with(assumption.constant(), value))
                .recommended();
    return new TippingPoint(
        assumption,
        towards(least, assumption.value(), recommended).orElse(null),
        towards(largest, assumption.value(), recommended).orElse(null));
  }

  /** Those that are in the range. */
  public List<Change> changes() {
    return Stream.of(below, above).filter(Objects::nonNull).toList();
  }

  public boolean isNone() {
    return below == null && above == null;
  }

  private static Optional<Change> towards(
      double end, double present, DoubleFunction<String> recommended) {
    String now = recommended.apply(present);
    double same = present;
    for (int i = 1; i <= STEPS; i++) {
      double part = (double) i / STEPS;
      double value = i == STEPS ? end : present + (end - present) * part * part;
      if (!recommended.apply(value).equals(now)) {
        double first = first(same, value, now, recommended);
        return Optional.of(new Change(first, recommended.apply(first)));
      }
      same = value;
    }
    return Optional.empty();
  }

  /** The first value with another recommendation, as short as it can be written. */
  private static double first(
      double same, double other, String now, DoubleFunction<String> recommended) {
    double near = same;
    double far = other;
    while (Math.abs(far - near) > FINEST) {
      double middle = near + (far - near) / 2;
      if (middle == near || middle == far) {
        break;
      }
      if (recommended.apply(middle).equals(now)) {
        near = middle;
      } else {
        far = middle;
      }
    }
    double scaled = far * DECIMALS;
    double shorter = (other > same ? Math.ceil(scaled) : Math.floor(scaled)) / DECIMALS;
    boolean inside = Math.abs(shorter - same) <= Math.abs(other - same);
    return inside && !recommended.apply(shorter).equals(now) ? shorter : far;
  }
}
