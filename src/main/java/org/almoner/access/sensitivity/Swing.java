package org.almoner.access.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.almoner.access.terms.Assumption;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Rounding;
import org.almoner.access.terms.Tier;
import org.almoner.access.terms.Utf8Order;

/**
 * What one assumption does to the score: a bar of a tornado.
 *
 * @param low value that it is given, and {@code high} the other
 * @param base the answer as things are
 */
public record Swing(
    Assumption assumption,
    double low,
    double high,
    Question.Answer base,
    Question.Answer atLow,
    Question.Answer atHigh) {
  private static final double FIFTH = 0.2;

  /** The widest first, then placeholders, then by id. */
  public static final Comparator<Swing> ORDER =
      Comparator.<Swing>comparingDouble(each -> -Rounding.nine(each.largestMove()))
          .thenComparing(each -> each.assumption().tier() != Tier.PLACEHOLDER)
          .thenComparing(each -> each.assumption().id(), Utf8Order.ASCENDING);

  /** Every assumption from the least to the largest value worth considering, the widest first. */
  public static List<Swing> overRanges(Question question) {
    return swings(question, Assumption::least, Assumption::largest);
  }

  /** Every assumption a fifth less and a fifth more, the widest first. */
  public static List<Swing> overFifths(Question question) {
    return swings(question, each -> each.value() * (1 - FIFTH), each -> each.value() * (1 + FIFTH));
  }

  private interface End {
    double of(Assumption assumption);
  }

  private static List<Swing> swings(Question question, End low, End high) {
    Question.Answer base = question.answer(question.assumptions());
    Set<Constant> relevant = question.applied();
    List<Swing> swings = new ArrayList<>();
    for (Assumption each : question.assumptions().all()) {
      boolean applied = relevant.contains(each.constant());
      double least = low.of(each);
      double largest = high.of(each);
      swings.add(
          new Swing(
              each,
              least,
              largest,
              base,
              applied ? at(question, each.constant(), least) : base,
              applied ? at(question, each.constant(), largest) : base));
    }
    swings.sort(ORDER);
    return swings;
  }

  private static Question.Answer at(Question question, Constant constant, double value) {
    return question.answer(question.assumptions().with(constant, value));
  }

  /** How far apart the scores are. */
  public double width() {
    return Math.abs(atHigh.score() - atLow.score());
  }

  /** How far the score moves from what it is. */
  public double largestMove() {
    return Math.max(
        Math.abs(atLow.score() - base.score()), Math.abs(atHigh.score() - base.score()));
  }
}
