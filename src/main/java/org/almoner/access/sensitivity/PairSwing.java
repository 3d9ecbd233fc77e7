package org.almoner.access.sensitivity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.almoner.access.terms.Assumption;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Rounding;
import org.almoner.access.terms.Utf8Order;

/**
 * What two assumptions do to the score together.
 *
 * @param corners scores at low and low, low and high, high and low, high and high
 * @param flips whether another support arm is recommended at one of the corners
 */
public record PairSwing(Assumption first, Assumption second, List<Double> corners, boolean flips) {
  private static final Comparator<PairSwing> ORDER =
      Comparator.<PairSwing>comparingDouble(each -> -Rounding.nine(each.width()))
          .thenComparing(each -> each.first().id(), Utf8Order.ASCENDING)
          .thenComparing(each -> each.second().id(), Utf8Order.ASCENDING);

  public PairSwing {
    corners = List.copyOf(corners);
  }

  /** Every pair of assumptions that the answer rests on, over their ranges, the widest first. */
  public static List<PairSwing> overRanges(Question question) {
    String recommended = question.answer(question.assumptions()).recommended();
    Set<Constant> relevant = question.applied();
    List<Assumption> applied =
        question.assumptions().all().stream()
            .filter(each -> relevant.contains(each.constant()))
            .toList();
    List<PairSwing> pairs = new ArrayList<>();
    for (int i = 0; i < applied.size(); i++) {
      for (Assumption other : applied.subList(i + 1, applied.size())) {
        pairs.add(of(question, applied.get(i), other, recommended));
      }
    }
    pairs.sort(ORDER);
    return pairs;
  }

  private static PairSwing of(
      Question question, Assumption first, Assumption second, String recommended) {
    List<Double> corners = new ArrayList<>(4);
    boolean flips = false;
    for (double one : new double[] {first.least(), first.largest()}) {
      Assumptions moved = question.assumptions().with(first.constant(), one);
      for (double two : new double[] {second.least(), second.largest()}) {
        Question.Answer answer = question.answer(moved.with(second.constant(), two));
        corners.add(answer.score());
        flips |= !answer.recommended().equals(recommended);
      }
    }
    return new PairSwing(first, second, corners, flips);
  }

  /** How far apart the farthest corners are. */
  public double width() {
    return Collections.max(corners) - Collections.min(corners);
  }

  /** What they do together beyond what each does alone. */
  public double interaction() {
    return corners.get(3) - corners.get(2) - corners.get(1) + corners.get(0);
  }
}
