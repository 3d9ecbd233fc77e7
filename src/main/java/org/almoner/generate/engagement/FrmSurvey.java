package org.almoner.generate.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;
import org.almoner.generate.Stamp;
import org.almoner.generate.people.FieldForce;
import org.almoner.generate.people.Frm;
import org.almoner.generate.people.People;

/** What FRMs answer: once a month, seven in ten of them. */
final class FrmSurvey {
  private static final int MONTH = 30;
  private static final double ANSWERED = 0.7;
  private static final List<String> COMMENTS =
      List.of("", "", "", "Good list.", "Some I had called already", "Reasons help, thank you");

  static Stream<List<String>> all(People people, FieldForce force) {
    return force.all().flatMap(frm -> answers(people, frm).stream());
  }

  private static List<List<String>> answers(People people, Frm frm) {
    Dice dice = people.dice("survey", frm.number());
    double mood = 3.9 + 0.4 * dice.normal();
    boolean uses = dice.chance(0.85);
    List<List<String>> answers = new ArrayList<>();
    int number = 0;
    for (int month = people.firstDay() + MONTH; month <= people.lastDay(); month += MONTH) {
      int day = Math.min(people.lastDay(), month + (int) dice.below(6));
      double felt = mood + 0.7 * dice.normal();
      boolean used = dice.chance(uses ? 0.95 : 0.3);
      String comment = dice.any(COMMENTS);
      if (dice.chance(ANSWERED) && day >= frm.hired().toEpochDay()) {
        answers.add(
            List.of(
                Identifiers.within("S", frm.number(), number++),
                frm.id(),
                Stamp.date(day),
                Long.toString(Math.max(1, Math.min(5, Math.round(felt)))),
                dice.chance(0.05) ? "" : Boolean.toString(used),
                comment));
      }
    }
    return answers;
  }

  private FrmSurvey() {}
}
