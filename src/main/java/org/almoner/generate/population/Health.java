package org.almoner.generate.population;

import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Person;
import org.almoner.generate.people.Profile;
import org.almoner.generate.story.Story;
import org.almoner.generate.story.World;

/**
 * What somebody is like, which nobody writes down.
 *
 * @param frailty about 0 in the mean and 1 in standard deviation
 * @param diligence standard normal: whether somebody goes to be seen and screened
 * @param laxity how far measured values are off, standard normal and less in the diligent
 */
record Health(
    Person person,
    List<Illness> illnesses,
    double frailty,
    double diligence,
    double laxity,
    Span span) {
  private static final double MEAN_AGE = 54;
  private static final double SD_OF_AGE = 15;
  private static final double MEAN_BURDEN = 1.1;

  static Health of(World world, Story story) {
    People people = world.people();
    Person person = story.person();
    List<Illness> illnesses = Illnesses.of(people, story);
    Dice dice = people.dice("population-health", person.number());
    double age = person.profile().age(people.lastDay());
    double frailty =
        0.3 * (age - MEAN_AGE) / SD_OF_AGE
            + 0.5 * (burden(illnesses, people.lastDay()) - MEAN_BURDEN)
            + 0.7 * dice.normal();
    double diligence = dice.normal();
    double laxity = -0.4 * diligence + 0.9 * dice.normal();
    int death = Death.day(people, story, frailty);
    return new Health(person, illnesses, frailty, diligence, laxity, Span.of(people, death));
  }

  boolean has(Disorder disorder, int day) {
    return illnesses.stream().anyMatch(each -> each.disorder() == disorder && each.isActive(day));
  }

  boolean hasAny(List<Disorder> disorders, int day) {
    return disorders.stream().anyMatch(each -> has(each, day));
  }

  /** Visits a year. */
  double rate(VisitKind kind) {
    return kind.rate(frailty, diligence);
  }

  /** In years. */
  double age(int day) {
    return profile().age(day);
  }

  boolean isFemale() {
    return person.chart().gender().value().equals("female");
  }

  Profile profile() {
    return person.profile();
  }

  private static double burden(List<Illness> illnesses, int day) {
    return illnesses.stream()
        .filter(each -> each.isActive(day))
        .mapToDouble(each -> each.disorder().burden())
        .sum();
  }
}
