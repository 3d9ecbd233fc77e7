package org.almoner.generate.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;
import org.almoner.generate.people.Insurance;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Profile;
import org.almoner.generate.story.Course.Eve;
import org.almoner.generate.story.Course.Turn;

/**
 * The way of a person through the programme, step by step.
 *
 * @param steps those of each kind in order of time
 */
public record Journey(List<Step> steps) {
  private static final int DUE_BEFORE = 5;
  private static final int MISSED_AFTER = 7;

  /** What can happen on the way. */
  public enum Kind {
    ENROLLED,
    BENEFIT_VERIFICATION,
    PRIOR_AUTH_SUBMITTED,
    PRIOR_AUTH_DENIED,
    PRIOR_AUTH_APPROVED,
    COPAY_ENROLLED,
    THERAPY_STARTED,
    REFILL_DUE,
    REFILL_MISSED,
    SIDE_EFFECT_REPORTED,
    SWITCHED,
    PAUSED;

    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A step.
   *
   * @param at seconds since 1970
   * @param knownAt when the programme learnt of it, seconds since 1970
   */
  public record Step(Kind kind, long at, long knownAt) {}

  static Journey draw(People people, Profile profile, Course course) {
    return new Telling(people, profile, course, people.dice("journey", profile.number())).told();
  }

  /** Draws the steps, one after the other. */
  private static final class Telling {
    private final People people;
    private final Profile profile;
    private final Course course;
    private final Dice dice;
    private final List<Step> steps = new ArrayList<>();

    Telling(People people, Profile profile, Course course, Dice dice) {
      this.people = people;
      this.profile = profile;
      this.course = course;
      this.dice = dice;
    }

    Journey told() {
      step(Kind.ENROLLED, profile.enrolledDay());
      if (profile.startDay() >= people.firstDay()) {
        onboarding();
      }
      refills();
      for (Eve eve : course.eves()) {
        if (eve.active() && dice.chance(eve.burdened() ? 0.75 : 0.003)) {
          step(Kind.SIDE_EFFECT_REPORTED, eve.day() + 1 + (int) dice.below(7));
        }
      }
      for (Turn turn : course.turns()) {
        if (turn.stopped() && dice.chance(0.3)) {
          step(turn.forGood() ? Kind.SWITCHED : Kind.PAUSED, turn.known());
        }
      }
      return new Journey(List.copyOf(steps));
    }

    private void onboarding() {
      int enrolled = profile.enrolledDay();
      int days = Math.max(1, profile.startDay() - enrolled - 1);
      step(Kind.BENEFIT_VERIFICATION, enrolled + Math.min(days, 1));
      boolean authorised = dice.chance(0.7);
      boolean denied = dice.chance(0.12);
      boolean copay = profile.insurance() == Insurance.COMMERCIAL && dice.chance(0.55);
      if (authorised) {
        step(Kind.PRIOR_AUTH_SUBMITTED, enrolled + Math.min(days, 2));
        if (denied) {
          step(Kind.PRIOR_AUTH_DENIED, enrolled + Math.max(1, days / 2));
        }
        step(Kind.PRIOR_AUTH_APPROVED, enrolled + days);
      }
      if (copay) {
        step(Kind.COPAY_ENROLLED, enrolled + days);
      }
      step(Kind.THERAPY_STARTED, profile.startDay());
    }

    private void refills() {
      List<Integer> fills = course.fills();
      for (int i = 0; i < fills.size(); i++) {
        int due = fills.get(i) + profile.brand().supply();
        int next = i + 1 < fills.size() ? fills.get(i + 1) : Integer.MAX_VALUE;
        if (due - DUE_BEFORE >= profile.enrolledDay() && next > due - DUE_BEFORE) {
          refill(due, next);
        }
      }
    }

    private void refill(int due, int next) {
      if (activeOn(due - DUE_BEFORE)) {
        step(Kind.REFILL_DUE, due - DUE_BEFORE);
      }
      if (next > due + MISSED_AFTER && !stopKnown(due + MISSED_AFTER)) {
        step(Kind.REFILL_MISSED, due + MISSED_AFTER);
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
    private boolean stopKnown(int day) {
      boolean stopped = false;
      for (Turn turn : course.turns()) {
        stopped = turn.known() <= day ? turn.stopped() : stopped;
      }
      return stopped;
    }

    private void step(Kind kind, int day) {
      long at = Stamp.daytime(day, dice);
      steps.add(new Step(kind, at, dice.chance(0.1) ? at + dice.below(3 * 86_400) : at));
    }
  }
}
