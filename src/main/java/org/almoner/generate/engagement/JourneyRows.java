package org.almoner.generate.engagement;

import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.engagement.Course.Eve;
import org.almoner.generate.engagement.Course.Turn;
import org.almoner.generate.engagement.Journal.Letter;
import org.almoner.generate.engagement.Profile.Insurance;

/** The events of a patient's journey, as the programme records them. */
record JourneyRows(EngagementWorld world, Profile profile, Course course) {
  private static final int DUE_BEFORE = 5;
  private static final int MISSED_AFTER = 7;

  void write(Journal journal) {
    Dice dice = world.dice("journey", profile.number());
    event(journal, dice, "enrolled", profile.enrolledDay());
    if (profile.startDay() >= world.firstDay()) {
      onboarding(journal, dice);
    }
    refills(journal, dice);
    for (Eve eve : course.eves()) {
      if (eve.active() && dice.chance(eve.burdened() ? 0.75 : 0.003)) {
        event(journal, dice, "side_effect_reported", eve.day() + 1 + (int) dice.below(7));
      }
    }
    for (Turn turn : course.turns()) {
      if (turn.stopped() && dice.chance(0.3)) {
        event(journal, dice, turn.forGood() ? "switched" : "paused", turn.known());
      }
    }
  }

  private void onboarding(Journal journal, Dice dice) {
    int enrolled = profile.enrolledDay();
    int days = Math.max(1, profile.startDay() - enrolled - 1);
    event(journal, dice, "benefit_verification", enrolled + Math.min(days, 1));
    boolean authorised = dice.chance(0.7);
    boolean denied = dice.chance(0.12);
    boolean copay = profile.insurance() == Insurance.COMMERCIAL && dice.chance(0.55);
    if (authorised) {
      event(journal, dice, "prior_auth_submitted", enrolled + Math.min(days, 2));
      if (denied) {
        event(journal, dice, "prior_auth_denied", enrolled + Math.max(1, days / 2));
      }
      event(journal, dice, "prior_auth_approved", enrolled + days);
    }
    if (copay) {
      event(journal, dice, "copay_enrolled", enrolled + days);
    }
    event(journal, dice, "therapy_started", profile.startDay());
  }

  private void refills(Journal journal, Dice dice) {
    List<Integer> fills = course.fills();
    for (int i = 0; i < fills.size(); i++) {
      int due = fills.get(i) + profile.brand().supply();
      int next = i + 1 < fills.size() ? fills.get(i + 1) : Integer.MAX_VALUE;
      if (due - DUE_BEFORE >= profile.enrolledDay() && next > due - DUE_BEFORE) {
        if (activeOn(due - DUE_BEFORE)) {
          event(journal, dice, "refill_due", due - DUE_BEFORE);
        }
        if (next > due + MISSED_AFTER && !known(due + MISSED_AFTER)) {
          event(journal, dice, "refill_missed", due + MISSED_AFTER);
        }
      }
    }
  }

  /** Whether the patient was on therapy on the day. */
  private boolean activeOn(int day) {
    boolean active = true;
    for (Turn turn : course.turns()) {
      active = turn.day() <= day ? !turn.stopped() : active;
    }
    return active;
  }

  /** Whether the programme knew on the day that the patient had stopped. */
  private boolean known(int day) {
    boolean stopped = false;
    for (Turn turn : course.turns()) {
      stopped = turn.known() <= day ? turn.stopped() : stopped;
    }
    return stopped;
  }

  private static void event(Journal journal, Dice dice, String type, int day) {
    long at = Stamp.daytime(day, dice);
    long recorded = dice.chance(0.1) ? at + dice.below(3 * 86_400) : at;
    if (journal.knows(recorded)) {
      journal.add(
          EngagementExport.JOURNEY_EVENTS,
          journal.key(Letter.J),
          journal.patient(),
          type,
          Stamp.instant(at),
          recorded == at ? "" : Stamp.instant(recorded));
    }
  }
}
