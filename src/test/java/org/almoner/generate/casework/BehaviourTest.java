package org.almoner.generate.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.almoner.generate.casework.Event.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The behaviour that was put into the world is in it: bounds are about five standard errors. */
class BehaviourTest {
  private static final CaseworkChapter WORLD = SampleWorlds.ofCases(30_000);
  private static List<CaseStory> stories;

  @BeforeAll
  static void simulate() {
    stories = SampleWorlds.stories(WORLD);
  }

  @Test
  void priorAuthorisationsAndDenialsTakeLonger() {
    double others = meanDays(story -> story.intake().type().ordinal() >= 2);

    assertThat(meanDays(type(CaseType.PRIOR_AUTHORIZATION)) - others).isBetween(2.5, 5.0);
    assertThat(meanDays(type(CaseType.DENIAL_APPEAL)) - others).isBetween(5.0, 9.0);
  }

  @Test
  void eachMissingDocumentAddsAboutADayAndAHalf() {
    Predicate<CaseStory> plain = type(CaseType.PRIOR_AUTHORIZATION);
    double none = meanDays(plain.and(missing(0)));
    double one = meanDays(plain.and(missing(1)));
    double two = meanDays(plain.and(missing(2)));

    assertThat(one - none).isBetween(0.8, 2.2);
    assertThat(two - one).isBetween(0.8, 2.2);
  }

  @Test
  void handoffsLowerSatisfaction() {
    double none = meanScore(handoffs(0));
    double one = meanScore(handoffs(1));
    double two = meanScore(handoffs(2));

    assertThat(none - one).isBetween(0.2, 0.5);
    assertThat(one - two).isBetween(0.2, 0.6);
  }

  @Test
  void escalationLowersSatisfaction() {
    double drop =
        meanScore(handoffs(0).and(escalated().negate())) - meanScore(handoffs(0).and(escalated()));

    assertThat(drop).isBetween(0.5, 1.0);
  }

  @Test
  void denialsAreEscalatedMoreOften() {
    assertThat(share(type(CaseType.DENIAL_APPEAL), escalated()))
        .isGreaterThan(share(type(CaseType.COPAY_ASSISTANCE), escalated()) + 0.1);
  }

  @Test
  void overloadedAdvocatesAreSlower() {
    Predicate<CaseStory> overloaded = story -> settler(story).isOverloaded();

    assertThat(meanDays(overloaded) / meanDays(overloaded.negate())).isBetween(1.15, 1.5);
  }

  @Test
  void oneAdvocateInFiveHasMoreActiveCasesThanCapacity() {
    Roster roster = Roster.of(WORLD);
    int[] active = new int[roster.advocates().size()];
    for (CaseStory story : stories) {
      CaseExport export = new CaseExport(story, WORLD.endSecond());
      List<String> row = export.rows().get(0).values();
      if (row.get(9).isEmpty() && !row.get(2).isEmpty()) {
        active[Integer.parseInt(row.get(2).substring(1)) - 1]++;
      }
    }
    long overloaded =
        roster.advocates().stream().filter(a -> active[a.number()] > roster.capacity(a)).count();

    assertThat((double) overloaded / active.length).isBetween(0.15, 0.25);
  }

  private static Predicate<CaseStory> type(CaseType type) {
    return story -> story.intake().type() == type;
  }

  private static Predicate<CaseStory> missing(int documents) {
    return story -> story.intake().missingDocuments() == documents;
  }

  private static Predicate<CaseStory> handoffs(int count) {
    return story -> story.advocates().size() == count + 1;
  }

  private static Predicate<CaseStory> escalated() {
    return story -> story.course().events().stream().anyMatch(e -> e.kind() == Kind.ESCALATED);
  }

  private static Advocate settler(CaseStory story) {
    return story.advocates().get(story.advocates().size() - 1);
  }

  private static double meanDays(Predicate<CaseStory> which) {
    return mean(
        which,
        story -> (story.course().closedAt() - story.course().events().get(0).at()) / 86_400.0);
  }

  private static double meanScore(Predicate<CaseStory> which) {
    return mean(
        which.and(story -> story.survey().isPresent()),
        story -> Optional.of(story).flatMap(CaseStory::survey).orElseThrow().score());
  }

  private static double share(Predicate<CaseStory> among, Predicate<CaseStory> which) {
    return mean(among, story -> which.test(story) ? 1 : 0);
  }

  private static double mean(Predicate<CaseStory> which, ToDoubleFunction<CaseStory> value) {
    return stories.stream().filter(which).mapToDouble(value).average().orElseThrow();
  }
}
