package org.almoner.generate.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.generate.Dice;
import org.almoner.generate.people.Person;

/**
 * All that ever happens in one case. The export cuts it off at the end of the window.
 *
 * @param number from 0, in order of opening
 * @param advocates in charge, one after the other; a handoff leads to the next
 */
record CaseStory(
    long number,
    Person patient,
    Intake intake,
    Course course,
    List<Advocate> advocates,
    List<Contact> contacts,
    Optional<Survey> survey) {

  static CaseStory of(CaseworkChapter chapter, Cohort cohort, Roster roster, long number) {
    Dice dice = chapter.dice("case", number);
    double position = (number + dice.uniform()) / chapter.cases();
    long second =
        chapter.startSecond() + (long) (position * (chapter.endSecond() - chapter.startSecond()));
    Intake intake = Intake.draw(dice);
    Opening opening = cohort.open(intake, second);
    Advocate settler = roster.pick(dice);
    Course course = Course.draw(dice, intake, settler.pace(), opening.second());
    List<Advocate> advocates = new ArrayList<>();
    for (Event event : course.events()) {
      if (event.kind() == Event.Kind.HANDED_OVER) {
        advocates.add(roster.pick(dice));
      }
    }
    advocates.add(settler);
    long response = first(course, Event.Kind.FIRST_RESPONSE);
    long until = Math.min(course.closedAt(), course.quietFrom());
    List<Contact> contacts = Contact.draw(dice, response, until);
    return new CaseStory(
        number, opening.person(), intake, course, advocates, contacts, Survey.draw(dice, course));
  }

  private static long first(Course course, Event.Kind kind) {
    return course.events().stream().filter(e -> e.kind() == kind).findFirst().orElseThrow().at();
  }
}
