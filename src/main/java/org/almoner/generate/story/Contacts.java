package org.almoner.generate.story;

import java.util.ArrayList;
import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;
import org.almoner.generate.people.Channel;
import org.almoner.generate.people.FieldForce.Desk;
import org.almoner.generate.people.Frm;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Course.Eve;
import org.almoner.generate.story.Course.Touch;

/**
 * What comes of the field force's work with a person.
 *
 * @param calls the contacts that the CRM has, which is not all
 * @param complaints about any contact, those known by the end of the world's window
 */
public record Contacts(List<Call> calls, List<Complaint> complaints) {

  /**
   * A contact.
   *
   * @param outcome empty where the FRM did not say
   * @param minutes empty where nobody took the time
   * @param at seconds since 1970
   * @param knownAt when the CRM had it, seconds since 1970
   */
  public record Call(
      Frm frm,
      Channel channel,
      String direction,
      String outcome,
      String minutes,
      long at,
      long knownAt) {}

  /**
   * A complaint about a contact.
   *
   * @param frm whom it is about, empty where that is not said
   * @param category empty where it is not said
   * @param at seconds since 1970
   * @param knownAt when the programme had it, seconds since 1970
   */
  public record Complaint(String frm, String category, long at, long knownAt) {}

  static Contacts draw(People people, long number, Desk desk, Course course) {
    return new Telling(people.dice("contacts", number), people.endSecond(), desk, course).told();
  }

  /** Draws the contacts, one after the other. */
  private static final class Telling {
    private static final double INBOUND_PER_WEEK = 0.02;
    private static final double LATE = 0.1;
    private static final List<String> CATEGORIES =
        List.of("too_many_contacts", "too_many_contacts", "wrong_information", "privacy", "manner");

    private final Dice dice;
    private final long end;
    private final Desk desk;
    private final Course course;
    private final List<Call> calls = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();

    Telling(Dice dice, long end, Desk desk, Course course) {
      this.dice = dice;
      this.end = end;
      this.desk = desk;
      this.course = course;
    }

    Contacts told() {
      course.touches().forEach(this::touch);
      for (Eve eve : course.eves()) {
        if (dice.chance(INBOUND_PER_WEEK)) {
          int day = eve.day() + 3 + (int) dice.below(4);
          Frm frm = desk.on(day);
          call(
              frm, Channel.CALL, "reached", Stamp.working(day, frm.zone().zone(), dice), "inbound");
        }
      }
      return new Contacts(List.copyOf(calls), List.copyOf(complaints));
    }

    private void touch(Touch touch) {
      Frm frm = desk.on(touch.day());
      long at = Stamp.working(touch.day(), frm.zone().zone(), dice);
      boolean captured = dice.chance(frm.capture());
      String outcome = outcome(touch);
      if (captured) {
        call(frm, touch.channel(), outcome, at, "outbound");
      }
      complaint(touch, frm, at);
    }

    private String outcome(Touch touch) {
      if (touch.reached()) {
        return touch.channel() == Channel.CALL ? "reached" : "replied";
      }
      return touch.channel() == Channel.CALL && dice.chance(0.6) ? "voicemail" : "no_answer";
    }

    private void call(Frm frm, Channel channel, String outcome, long at, String direction) {
      boolean late = dice.chance(LATE);
      long known = at + (late ? 86_400 * (1 + dice.below(5)) : 60 + dice.below(1_800));
      double median = outcome.equals("reached") ? 9 : outcome.equals("replied") ? 3 : 1;
      long minutes = Math.max(1, Math.min(60, Math.round(dice.logNormal(median, 0.5))));
      boolean timed = !dice.chance(0.05);
      boolean told = !dice.chance(0.03);
      calls.add(
          new Call(
              frm,
              channel,
              direction,
              told ? outcome : "",
              timed ? Long.toString(minutes) : "",
              at,
              known));
    }

    private void complaint(Touch touch, Frm frm, long contactAt) {
      boolean made = dice.chance(touch.benefit() > 0 ? 0.02 : 0.002);
      long at = contactAt + 3_600 + dice.below(3 * 86_400);
      long known = at + dice.below(4 * 86_400);
      String category = dice.any(CATEGORIES);
      if (made && known < end) {
        complaints.add(
            new Complaint(
                dice.chance(0.1) ? "" : frm.id(), dice.chance(0.1) ? "" : category, at, known));
      }
    }
  }
}
