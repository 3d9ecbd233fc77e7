package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.access.engine.Pricer;
import org.almoner.access.engine.RankedArm;
import org.almoner.access.sensitivity.PairSwing;
import org.almoner.access.sensitivity.Question;
import org.almoner.access.sensitivity.Swing;
import org.almoner.access.sensitivity.TippingPoint;
import org.almoner.access.terms.Assumption;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.junit.jupiter.api.Test;

class TippingPointTest {
  private static final double BEFORE = 1e-6;
  private static final int WORLDS = 25;

  @Test
  void eachTippingValueFlipsTheRecommendedArmAndAMillionthBeforeItDoesNot() {
    int flips = 0;
    for (Question question : questions()) {
      String now = question.answer(question.assumptions()).recommended();
      for (TippingPoint point : TippingPoint.overRanges(question)) {
        for (TippingPoint.Change change : point.changes()) {
          Assumption assumption = point.assumption();
          double back = Math.copySign(BEFORE, assumption.value() - change.value());
          double nearer =
              Math.abs(assumption.value() - change.value()) > BEFORE
                  ? change.value() + back
                  : assumption.value();

          assertThat(recommended(question, assumption.constant(), change.value()))
              .isEqualTo(change.recommended())
              .isNotEqualTo(now);
          assertThat(recommended(question, assumption.constant(), nearer))
              .as("%s %s", assumption.id(), change)
              .isEqualTo(now);
          assertThat(change.value()).isBetween(assumption.least(), assumption.largest());
          flips++;
        }
      }
    }
    assertThat(flips).isGreaterThan(50);
  }

  @Test
  void whereNoTippingPointIsToldTheEndsOfTheRangeRecommendTheSame() {
    for (Question question : questions()) {
      String now = question.answer(question.assumptions()).recommended();
      for (TippingPoint point : TippingPoint.overRanges(question)) {
        Assumption each = point.assumption();
        if (point.below() == null) {
          assertThat(recommended(question, each.constant(), each.least())).isEqualTo(now);
        }
        if (point.above() == null) {
          assertThat(recommended(question, each.constant(), each.largest())).isEqualTo(now);
        }
      }
    }
  }

  @Test
  void aTornadoHasEveryAssumptionTheWidestFirstAndItsEndsAreWhatPricingGives() {
    Question question = questions().get(0);
    List<Swing> swings = Swing.overRanges(question);

    assertThat(swings).hasSize(Constant.values().length);
    assertThat(swings).isSortedAccordingTo(Swing.ORDER);
    for (Swing each : swings) {
      Constant constant = each.assumption().constant();
      Assumptions low = question.assumptions().with(constant, each.assumption().least());
      Assumptions high = question.assumptions().with(constant, each.assumption().largest());
      assertThat(each.atLow()).isEqualTo(question.answer(low));
      assertThat(each.atHigh()).isEqualTo(question.answer(high));
    }
  }

  @Test
  void onlyAssumptionsThatWereAppliedMoveAnything() {
    for (Question question : questions().subList(0, 10)) {
      Set<Constant> applied = question.applied();
      Question.Answer base = question.answer(question.assumptions());
      for (Assumption each : question.assumptions().all()) {
        if (!applied.contains(each.constant())) {
          assertThat(question.answer(question.assumptions().with(each.constant(), each.largest())))
              .isEqualTo(base);
        }
      }
    }
  }

  @Test
  void pairsAreEveryPairOfAppliedAssumptionsAtTheirFourCorners() {
    Question question = questions().get(1);
    int applied = question.applied().size();
    List<PairSwing> pairs = PairSwing.overRanges(question);
    PairSwing widest = pairs.get(0);
    Assumptions corner =
        question
            .assumptions()
            .with(widest.first().constant(), widest.first().least())
            .with(widest.second().constant(), widest.second().largest());

    assertThat(pairs).hasSize(applied * (applied - 1) / 2);
    assertThat(widest.corners().get(1)).isEqualTo(question.answer(corner).score());
    assertThat(widest.width()).isGreaterThanOrEqualTo(pairs.get(pairs.size() - 1).width());
  }

  /** Of requests by chance for which some arm does something. */
  private static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (long seed = 0; questions.size() < WORLDS; seed++) {
      RandomAccess world = new RandomAccess(seed);
      Pricer pricer = world.pricer();
      List<RankedArm> ranking = pricer.price(world.request).arms().get(0).ranking();
      String arm = ranking.get(0).outcome().arm().name();
      if (ranking.get(0).outcome().benefit().net().compared() != 50) {
        questions.add(Question.of(pricer, world.request, "baseline", arm));
      }
    }
    return questions;
  }

  private static String recommended(Question question, Constant constant, double value) {
    return question.answer(question.assumptions().with(constant, value)).recommended();
  }
}
