package org.almoner.generate.story;

import java.util.ArrayList;
import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.people.Channel;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Profile;
import org.almoner.generate.story.Dynamics.Contact;
import org.almoner.generate.story.Dynamics.Week;

/**
 * What happens to one patient from enrolment to the end of the window, week by week. A week is what
 * follows a Friday, so that it holds one working week; the export cuts it off at the end of the
 * window.
 */
public final class Course {
  /** 1970-01-09: decision dates are this Friday and every second one. */
  private static final int FRIDAY = 8;

  private static final int DECISION_DAYS = 14;
  private static final double KNOWN_EXIT_PULL = 0.12;

  /**
   * A contact by the FRM.
   *
   * @param benefit log hazard ratio if the patient was reached
   */
  public record Touch(int day, Channel channel, boolean reached, double benefit) {}

  /**
   * The patient stopped, or came back.
   *
   * @param known the day on which the programme learns of it
   */
  public record Turn(boolean stopped, int day, int known, boolean forGood) {}

  /**
   * A decision date of an active patient.
   *
   * @param before the patient's condition on that date
   */
  public record Decision(int day, boolean contacted, Condition before) {}

  /**
   * The patient's state on the eve of a week.
   *
   * @param risk log odds of the risk score
   */
  public record Eve(int day, boolean active, double risk, boolean burdened) {}

  private final People people;
  private final Profile profile;
  private final Dynamics dynamics;
  private final List<Touch> touches = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private final List<Integer> fills = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Eve> eves = new ArrayList<>();

  private boolean active = true;
  private int optedOut = Integer.MAX_VALUE;
  private int knownExit = Integer.MAX_VALUE;
  private int stoppedDay;
  private boolean forGood;

  private Course(World world, Profile profile) {
    this.people = world.people();
    this.profile = profile;
    this.dynamics = new Dynamics(Traits.of(profile), world.nature());
  }

  static Course of(World world, Profile profile) {
    Course course = new Course(world, profile);
    course.run();
    return course;
  }

  public List<Touch> touches() {
    return touches;
  }

  public List<Turn> turns() {
    return turns;
  }

  public List<Integer> fills() {
    return fills;
  }

  public List<Decision> decisions() {
    return decisions;
  }

  public List<Eve> eves() {
    return eves;
  }

  /** The day of the opt-out, after the window where there is none. */
  public int optedOut() {
    return optedOut;
  }

  /** What would become of the patient from a decision date on. */
  public Outlook outlook(Decision decision) {
    WeekDraws[] coming = new WeekDraws[Outlook.WEEKS];
    for (int week = 0; week < coming.length; week++) {
      coming[week] = draws(decision.day() + 7 * week);
    }
    Dice future = people.dice("future", key(decision.day()));
    return Outlook.of(dynamics, decision.before(), decision.day(), future, coming);
  }

  private void run() {
    Dice dice = people.dice("before", profile.number());
    int begin = Math.max(profile.enrolledDay(), profile.startDay());
    if (begin > people.lastDay()) {
      return;
    }
    int first = begin + Math.floorMod(FRIDAY - begin, 7);
    Condition condition = dynamics.begin(0.5 * dice.normal(), fillsBefore(first, dice));
    for (int day = first; day <= people.lastDay(); day += 7) {
      boolean burdened = Dynamics.burdened(draws(day));
      eves.add(new Eve(day, active, dynamics.risk(condition, day), burdened));
      week(condition, day);
    }
  }

  private int fillsBefore(int first, Dice dice) {
    int fill = profile.startDay();
    fills.add(fill);
    while (fill + profile.brand().supply() <= first) {
      fill += profile.brand().supply() + (int) dice.below(6) - 2;
      if (fill > first) {
        break;
      }
      fills.add(fill);
    }
    return fills.get(fills.size() - 1);
  }

  private void week(Condition condition, int day) {
    Condition before = condition.copy();
    WeekDraws draws = draws(day);
    Week week = dynamics.pass(condition, day, draws, rule(day));
    boolean deciding = active && day < optedOut;
    if (week.contacted()) {
      touches.add(new Touch(workday(day, draws), week.channel(), week.reached(), week.benefit()));
    }
    if (deciding && Math.floorMod(day - FRIDAY, DECISION_DAYS) == 0) {
      decisions.add(new Decision(day, week.contacted(), before));
    }
    Dice extra = people.dice("extra", key(day));
    optOut(week, day, extra);
    if (active) {
      live(week, day, draws, extra);
    } else {
      comeBack(condition, day, extra);
    }
  }

  private Contact rule(int day) {
    if (day >= optedOut) {
      return Contact.WITHHELD;
    }
    boolean known = !active && day >= knownExit;
    return known && !people.dice("win-back", key(day)).chance(KNOWN_EXIT_PULL)
        ? Contact.WITHHELD
        : Contact.NATURAL;
  }

  private void live(Week week, int day, WeekDraws draws, Dice extra) {
    int exitDay = day + draws.exitDay();
    boolean exits = draws.exit() < week.exit();
    if (week.fill() > 0 && (!exits || week.fill() < exitDay)) {
      fills.add(week.fill());
    }
    if (exits) {
      stop(exitDay, extra);
    }
  }

  private void stop(int day, Dice extra) {
    active = false;
    stoppedDay = day;
    forGood = extra.chance(0.3);
    knownExit = day + lag(extra);
    turns.add(new Turn(true, day, knownExit, forGood));
  }

  private void comeBack(Condition condition, int day, Dice extra) {
    double weeks = (day - stoppedDay) / 7.0;
    if (weeks < 1 || forGood || !extra.chance(0.03 + 0.15 * StrictMath.exp(-weeks / 6))) {
      return;
    }
    int back = day + 1 + (int) extra.below(7);
    active = true;
    turns.add(new Turn(false, back, back + lag(extra), false));
    fills.add(back);
    condition.lastFill = back;
    condition.nextFill = back + profile.brand().supply();
    condition.strain = 0.5 * condition.strain;
  }

  private void optOut(Week week, int day, Dice extra) {
    double chance = 0.0004 + (week.benefit() > 0 ? 0.008 : 0);
    if (extra.chance(chance) && optedOut > day) {
      optedOut = day + 7;
    }
  }

  /** Nine days in the median, one in twenty more than four weeks. */
  private static int lag(Dice extra) {
    return (int) Math.min(60, 1 + extra.logNormal(8, 0.75));
  }

  /** One of the five working days of the week. */
  private static int workday(int day, WeekDraws draws) {
    int working = (int) (5 * draws.workday());
    for (int next = day + 1; ; next++) {
      boolean weekend = Math.floorMod(next + 3, 7) >= 5;
      if (!weekend && working-- == 0) {
        return next;
      }
    }
  }

  private WeekDraws draws(int day) {
    return WeekDraws.of(people.dice("week", key(day)));
  }

  private long key(int day) {
    return profile.number() << 20 | day;
  }
}
