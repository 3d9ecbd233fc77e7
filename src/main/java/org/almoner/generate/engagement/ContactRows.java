package org.almoner.generate.engagement;

import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.engagement.Course.Eve;
import org.almoner.generate.engagement.Course.Touch;
import org.almoner.generate.engagement.Journal.Letter;

/** What the CRM has of contacts, which is not all, and complaints about them. */
record ContactRows(EngagementWorld world, Profile profile, Course course) {
  private static final double INBOUND_PER_WEEK = 0.02;
  private static final double LATE = 0.15;
  private static final List<String> CATEGORIES =
      List.of("too_many_contacts", "too_many_contacts", "wrong_information", "privacy", "manner");

  void write(Journal journal) {
    Dice dice = world.dice("contacts", profile.number());
    for (Touch touch : course.touches()) {
      Frm frm = profile.desk().on(touch.day());
      long at = Stamp.working(touch.day(), frm.zone(), dice);
      boolean captured = dice.chance(frm.capture());
      String outcome = outcome(touch, dice);
      if (captured) {
        row(journal, dice, frm, touch.channel(), "outbound", outcome, at);
      }
      complaint(journal, dice, touch, frm, at);
    }
    for (Eve eve : course.eves()) {
      if (dice.chance(INBOUND_PER_WEEK) && eve.day() < world.lastDay()) {
        int day = eve.day() + 3 + (int) dice.below(4);
        Frm frm = profile.desk().on(day);
        long at = Stamp.working(day, frm.zone(), dice);
        row(journal, dice, frm, Channel.CALL, "inbound", "reached", at);
      }
    }
  }

  private static String outcome(Touch touch, Dice dice) {
    if (touch.reached()) {
      return touch.channel() == Channel.CALL ? "reached" : "replied";
    }
    return touch.channel() == Channel.CALL && dice.chance(0.6) ? "voicemail" : "no_answer";
  }

  private void row(
      Journal journal,
      Dice dice,
      Frm frm,
      Channel channel,
      String direction,
      String outcome,
      long at) {
    boolean late = dice.chance(LATE);
    long recorded = at + (late ? 86_400 * (1 + dice.below(5)) : 60 + dice.below(1_800));
    double median = outcome.equals("reached") ? 9 : outcome.equals("replied") ? 3 : 1;
    long minutes = Math.max(1, Math.min(60, Math.round(dice.logNormal(median, 0.5))));
    boolean timed = !dice.chance(0.05);
    boolean told = !dice.chance(0.03);
    if (journal.knows(recorded)) {
      journal.add(
          EngagementExport.INTERACTIONS,
          journal.key(Letter.I),
          journal.patient(),
          frm.id(),
          channel.title(),
          direction,
          told ? outcome : "",
          timed ? Long.toString(minutes) : "",
          Stamp.instant(at),
          Stamp.instant(recorded));
    }
  }

  private void complaint(Journal journal, Dice dice, Touch touch, Frm frm, long at) {
    boolean made = dice.chance(touch.benefit() > 0 ? 0.02 : 0.002);
    long occurred = at + 3_600 + dice.below(3 * 86_400);
    long recorded = occurred + dice.below(4 * 86_400);
    String category = dice.any(CATEGORIES);
    if (made && journal.knows(recorded)) {
      journal.add(
          EngagementExport.COMPLAINTS,
          journal.key(Letter.Q),
          journal.patient(),
          dice.chance(0.1) ? "" : frm.id(),
          dice.chance(0.1) ? "" : category,
          Stamp.instant(occurred),
          Stamp.instant(recorded));
    }
  }
}
