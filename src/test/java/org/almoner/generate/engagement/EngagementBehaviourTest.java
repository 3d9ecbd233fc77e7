package org.almoner.generate.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.almoner.generate.ExportRow;
import org.almoner.generate.Stamp;
import org.almoner.generate.people.Insurance;
import org.almoner.generate.story.Course.Decision;
import org.almoner.generate.story.Course.Touch;
import org.almoner.generate.story.Course.Turn;
import org.almoner.generate.story.Nature;
import org.almoner.generate.story.Outlook;
import org.almoner.generate.story.Story;
import org.almoner.generate.story.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The behaviour that was put into the world is in it. */
class EngagementBehaviourTest {
  private static final World WORLD = SmallWorlds.of(700, Nature.DEFAULT).world();
  private static List<Story> told;
  private static List<Point> points;

  /** A decision date with whose it was. */
  record Point(Story of, Decision decision, Outlook outlook) {
    double effect() {
      return outlook.withoutContact() - outlook.withContact();
    }
  }

  @BeforeAll
  static void tell() {
    told = tell(WORLD);
    points = points(told);
  }

  @Test
  void aThirdOfDecisionPointsIsFollowedByAContactWithChancesOnBothSides() {
    assertThat(mean(EngagementBehaviourTest::any, p -> p.decision.contacted() ? 1 : 0))
        .isBetween(0.32, 0.45);
    assertThat(
            mean(
                EngagementBehaviourTest::any,
                p -> within(p.outlook.propensity(), 0.05, 0.95) ? 1 : 0))
        .isGreaterThan(0.95);
  }

  @Test
  void contactsGoToTheRiskyAndToCommercialPayers() {
    double called = mean(p -> p.decision.contacted(), p -> p.outlook.withoutContact());
    double not = mean(p -> !p.decision.contacted(), p -> p.outlook.withoutContact());
    double commercial =
        mean(p -> p.of.person().profile().insurance() == Insurance.COMMERCIAL, p -> propensity(p));
    double others =
        mean(p -> p.of.person().profile().insurance() != Insurance.COMMERCIAL, p -> propensity(p));

    assertThat(called).isGreaterThan(not + 0.005);
    assertThat(commercial).isGreaterThan(others + 0.1);
  }

  @Test
  void aContactHelpsSomeALotLeavesManyAloneAndPutsAFewOff() {
    double ratio =
        mean(EngagementBehaviourTest::any, p -> p.outlook.withContact())
            / mean(EngagementBehaviourTest::any, p -> p.outlook.withoutContact());
    List<Double> effects = points.stream().map(Point::effect).sorted().toList();

    assertThat(ratio).isBetween(0.6, 0.76);
    assertThat(effects.get(effects.size() * 9 / 10)).isGreaterThan(0.1);
    assertThat(effects.get(effects.size() / 3)).isBetween(0.0, 0.03);
    assertThat(mean(EngagementBehaviourTest::any, p -> p.effect() < -0.005 ? 1 : 0))
        .isBetween(0.03, 0.2);
  }

  @Test
  void aHardWorldHasHardlyAnyEffect() {
    List<Point> points = points(tell(SmallWorlds.of(200, Nature.HARD).world()));
    double without =
        points.stream().mapToDouble(p -> p.outlook.withoutContact()).average().orElseThrow();

    assertThat(points.stream().mapToDouble(Point::effect).average().orElseThrow() / without)
        .isBetween(0.0, 0.15);
  }

  @Test
  void whatHappensIsThePotentialOutcomeOfWhatWasDone() {
    int agree = 0;
    List<Point> past =
        points.stream().filter(p -> p.decision.day() + 30 <= WORLD.people().lastDay()).toList();
    for (Point point : past) {
      int day = point.decision.day();
      boolean stopped =
          point.of.course().turns().stream()
              .anyMatch(t -> t.stopped() && t.day() > day && t.day() <= day + 30);
      int outcomes = point.outlook.outcomes();
      boolean potential = (point.decision.contacted() ? outcomes >> 1 : outcomes & 1) == 1;
      agree += stopped == potential ? 1 : 0;
    }

    // An opt-out between the decision and the thirtieth day ends further contacts.
    assertThat((double) agree / past.size()).isGreaterThan(0.998);
  }

  @Test
  void potentialOutcomesHaveTheProbabilitiesThatAreGiven() {
    double without = mean(EngagementBehaviourTest::any, p -> p.outlook.withoutContact());
    double with = mean(EngagementBehaviourTest::any, p -> p.outlook.withContact());

    assertThat(mean(EngagementBehaviourTest::any, p -> p.outlook.outcomes() & 1))
        .isBetween(without - 0.02, without + 0.02);
    assertThat(mean(EngagementBehaviourTest::any, p -> p.outlook.outcomes() >> 1))
        .isBetween(with - 0.02, with + 0.02);
  }

  @Test
  void theFirstMonthsOfATherapyAreTheRiskiest() {
    double early = mean(p -> onTherapy(p) < 60, p -> p.outlook.withoutContact());
    double late = mean(p -> onTherapy(p) > 365, p -> p.outlook.withoutContact());

    assertThat(early).isGreaterThan(late + 0.02);
  }

  @Test
  void outcomesBecomeKnownAWeekOrMoreLater() {
    List<Integer> lags =
        told.stream()
            .flatMap(t -> t.course().turns().stream())
            .map(turn -> turn.known() - turn.day())
            .sorted()
            .toList();

    assertThat(lags.get(0)).isPositive();
    assertThat(lags.get(lags.size() / 2)).isBetween(6, 12);
    assertThat(lags.get(lags.size() * 95 / 100)).isBetween(18, 45);
    assertThat(told.stream().flatMap(t -> t.course().turns().stream()))
        .extracting(Turn::stopped)
        .contains(true, false);
  }

  @Test
  void theCrmKnowsSeventyToAHundredPercentOfContacts() {
    Map<String, Double> happened = new HashMap<>();
    for (Story patient : told) {
      for (Touch touch : patient.course().touches()) {
        if (touch.day() < WORLD.people().lastDay() - 6) {
          happened.merge(patient.desk().on(touch.day()).id(), 1.0, Double::sum);
        }
      }
    }
    Map<String, Double> known = new HashMap<>();
    for (ExportRow row : SmallWorlds.rows(SmallWorlds.of(700, Nature.DEFAULT))) {
      if (row.table() == EngagementExport.INTERACTIONS
          && row.values().get(4).equals("outbound")
          && row.values().get(7).compareTo(Stamp.date(WORLD.people().lastDay() - 6)) < 0) {
        known.merge(row.values().get(2), 1.0, Double::sum);
      }
    }

    happened.forEach(
        (frm, count) -> assertThat(known.get(frm) / count).as(frm).isBetween(0.65, 1.0));
  }

  @Test
  void nobodyIsContactedAfterAnOptOut() {
    List<Story> out =
        told.stream().filter(t -> t.course().optedOut() <= WORLD.people().lastDay()).toList();

    assertThat(out).isNotEmpty();
    assertThat(out)
        .allSatisfy(
            t ->
                assertThat(t.course().touches())
                    .allMatch(touch -> touch.day() <= t.course().optedOut()));
  }

  @Test
  void gapsBetweenFillsWidenBeforeAPatientStops() {
    List<Double> before = new ArrayList<>();
    List<Double> otherwise = new ArrayList<>();
    for (Story patient : told) {
      List<Integer> fills = patient.course().fills();
      for (int i = 1; i < fills.size(); i++) {
        int from = fills.get(i - 1);
        int to = fills.get(i);
        if (from >= WORLD.people().firstDay()
            && to < WORLD.people().lastDay() - 40
            && !turns(patient, from, to)) {
          double gap = to - from - patient.person().profile().brand().supply();
          (turns(patient, to, to + 40) ? before : otherwise).add(gap);
        }
      }
    }

    assertThat(mean(before)).isGreaterThan(mean(otherwise) + 0.5);
  }

  private static boolean turns(Story patient, int from, int to) {
    return patient.course().turns().stream().anyMatch(t -> t.day() > from && t.day() <= to);
  }

  private static List<Story> tell(World world) {
    return LongStream.range(0, world.people().patients()).mapToObj(world::story).toList();
  }

  private static List<Point> points(List<Story> patients) {
    return patients.stream()
        .flatMap(
            t -> t.course().decisions().stream().map(d -> new Point(t, d, t.course().outlook(d))))
        .toList();
  }

  private static boolean any(Point point) {
    return true;
  }

  private static double propensity(Point point) {
    return point.outlook.propensity();
  }

  private static int onTherapy(Point point) {
    return point.decision.day() - point.of.person().profile().startDay();
  }

  private static boolean within(double value, double low, double high) {
    return value >= low && value <= high;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }

  private static double mean(Predicate<Point> which, ToDoubleFunction<Point> value) {
    return points.stream().filter(which).mapToDouble(value).average().orElseThrow();
  }
}
