package org.almoner.generate.people;

import java.util.ArrayList;
import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;

/**
 * What somebody was diagnosed with before the therapy.
 *
 * @param code of ICD-10-CM
 * @param primary whether the therapy is for it
 * @param day of the diagnosis, days since 1970
 * @param recordedAt when the programme learnt of it, seconds since 1970
 */
public record Diagnosis(String code, boolean primary, int day, long recordedAt) {
  private static final List<String> COMORBIDITIES =
      List.of(
          "I10", "E11.9", "E78.5", "F32.A", "J45.909", "M54.50", "E66.9", "K21.9", "N18.3", "I50.9",
          "J44.9", "F41.9");

  /** All of a person: what the brand is for, then the comorbidities. */
  public static List<Diagnosis> all(People people, Profile profile) {
    Dice dice = people.dice("diagnoses", profile.number());
    List<String> codes = profile.brand().area().codes();
    List<Diagnosis> all = new ArrayList<>();
    all.add(draw(dice, profile, codes.get(dice.outcome(0.5, 0.3, 0.2) % codes.size()), true));
    int first = (int) dice.below(COMORBIDITIES.size());
    for (int i = 0; i < profile.comorbidities(); i++) {
      String code = COMORBIDITIES.get((first + 5 * i) % COMORBIDITIES.size());
      all.add(draw(dice, profile, code, false));
    }
    return all;
  }

  private static Diagnosis draw(Dice dice, Profile profile, String code, boolean primary) {
    int day = profile.startDay() - 20 - (int) dice.below(1_400);
    boolean late = dice.chance(0.1);
    int known = profile.enrolledDay() + (late ? 1 + (int) dice.below(30) : 0);
    long recorded = late ? Stamp.nightly(known, dice) : Stamp.daytime(known, dice);
    return new Diagnosis(code, primary, day, recorded);
  }
}
