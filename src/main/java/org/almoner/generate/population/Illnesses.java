package org.almoner.generate.population;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.generate.Dice;
import org.almoner.generate.people.Diagnosis;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Person;

/** Draws what somebody has: what the programme has charted, and what it never asked for. */
final class Illnesses {
  private static final double PASSES = 0.2;
  private static final double PREGNANT = 0.08;
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

  static List<Illness> of(People people, Person person) {
    Illnesses illnesses = new Illnesses(people, person);
    Diagnosis.all(people, person.profile()).forEach(illnesses::charted);
    Uncharted.ALL.forEach(illnesses::uncharted);
    illnesses.pregnancy();
    return List.copyOf(illnesses.all);
  }

  private void charted(Diagnosis diagnosis) {
    if (diagnosis.primary()) {
      all.add(Illness.treated(diagnosis));
      return;
    }
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
