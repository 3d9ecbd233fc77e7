package org.almoner.generate.population;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.generate.Dice;
import org.almoner.generate.people.Brand.Area;
import org.almoner.generate.people.Diagnosis;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Person;
import org.almoner.generate.story.Course.Turn;
import org.almoner.generate.story.Story;

/** Draws what somebody has: what the programme has charted, and what it never asked for. */
final class Illnesses {
  private static final double PASSES = 0.2;
  private static final double PREGNANT = 0.08;
  private static final double CURED = 0.6;
  private static final int YEARS_OF_ONSET = 6;

  private final People people;
  private final Person person;
  private final Dice dice;
  private final Set<Disorder> present = EnumSet.noneOf(Disorder.class);
  private final List<Illness> all = new ArrayList<>();

  private Illnesses(People people, Person person) {
    this.people = people;
    this.person = person;
    this.dice = people.dice("population-illnesses", person.number());
  }

  static List<Illness> of(People people, Story story) {
    Illnesses illnesses = new Illnesses(people, story.person());
    for (Diagnosis diagnosis : Diagnosis.all(people, story.person().profile())) {
      if (diagnosis.primary()) {
        illnesses.treated(diagnosis, story.course().turns());
      } else {
        illnesses.charted(diagnosis);
      }
    }
    Uncharted.ALL.forEach(illnesses::uncharted);
    illnesses.pregnancy();
    return List.copyOf(illnesses.all);
  }

  /** Some tumours are gone a while after their therapy ended for good; nothing else is. */
  private void treated(Diagnosis diagnosis, List<Turn> turns) {
    boolean cured = dice.chance(CURED) && person.profile().brand().area() == Area.ONCOLOGY;
    int after = 30 + (int) dice.below(120);
    int end =
        turns.isEmpty() || !turns.get(turns.size() - 1).forGood() || !cured
            ? Illness.NEVER
            : turns.get(turns.size() - 1).day() + after;
    all.add(new Illness(Disorder.TREATED, diagnosis.code(), diagnosis.day(), end));
  }

  private void charted(Diagnosis diagnosis) {
    Disorder disorder = Disorder.charted(diagnosis.code());
    boolean mood = disorder == Disorder.DEPRESSION || disorder == Disorder.ANXIETY;
    int passed = diagnosis.day() + 200 + (int) dice.below(900);
    add(disorder, diagnosis.day(), mood && dice.chance(PASSES) ? passed : Illness.NEVER);
  }

  private void uncharted(Uncharted uncharted) {
    double age = person.profile().age(people.lastDay());
    boolean has = dice.chance(uncharted.chance(age, present));
    int last = people.lastDay() + Span.YEAR;
    int onset = last - (int) dice.below(YEARS_OF_ONSET * Span.YEAR);
    if (has) {
      add(uncharted.disorder(), onset, Illness.NEVER);
    }
  }

  private void pregnancy() {
    int onset = people.lastDay() - (int) dice.below(2 * Span.YEAR);
    boolean fertile =
        person.chart().gender().value().equals("female") && person.profile().age(onset) < 42;
    if (fertile && dice.chance(PREGNANT)) {
      add(Disorder.PREGNANCY, onset, onset + 200 + (int) dice.below(60));
    }
  }

  private void add(Disorder disorder, int onset, int end) {
    present.add(disorder);
    all.add(new Illness(disorder, dice.any(disorder.codes()), onset, end));
  }
}
