package org.almoner.generate.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.casework.Event.Kind;

/**
 * The course of a case from its opening to its resolution, whenever that is. What it obeys:
 *
 * <ul>
 *   <li>work takes the median days of the case type (denials 7, prior authorisations 4.5, others
 *       about 2) × complexity × urgency × a log-normal factor with σ 0.5;
 *   <li>the first response takes 5 hours in the median × urgency;
 *   <li>an overloaded advocate multiplies both by 1.5;
 *   <li>each missing document adds 1.5 days on average, each handoff 0.7;
 *   <li>4 cases in 100 stall: after a week nobody touches them for at least 20 days;
 *   <li>escalation: 6 %, and 10 points more each for denials, for more than 7 days, and for two or
 *       more missing documents;
 *   <li>5 cases in 100 are reopened after their resolution (denials 10) and need 40 % of the work
 *       again.
 * </ul>
 *
 * @param events in order of time; the first is the opening, the last a resolution
 * @param quietFrom second from which nobody touches the case
 */
record Course(List<Event> events, long quietFrom) {
  private static final double DAY = 86_400;
  private static final double HOUR = 3_600;
  private static final double SLOW_DAYS = 7;

  /**
   * @param intake what is known when it comes in
   * @param pace of the advocate, 1 or more
   * @param createdAt second of the opening
   */
  static Course draw(Dice dice, Intake intake, double pace, long createdAt) {
    List<Event> events = new ArrayList<>();
    events.add(new Event(Kind.CREATED, createdAt));
    long assigned = assigned(dice, createdAt, events);
    double wait = dice.logNormal(5, 0.8) * intake.urgency().pace() * pace;
    long response = after(assigned, wait * HOUR);
    events.add(new Event(Kind.FIRST_RESPONSE, response));
    int handoffs = handoffs(dice, intake);
    double days = work(dice, intake, pace) + 0.7 * handoffs;
    boolean stalled = dice.chance(0.04);
    double total = stalled ? days + 20 + dice.exponential(20) : days;
    long resolved = after(response, total * DAY);
    between(dice, intake, response, resolved).forEach(events::add);
    for (int i = 0; i < handoffs; i++) {
      events.add(new Event(Kind.HANDED_OVER, within(response, resolved, dice.uniform())));
    }
    events.sort(Comparator.comparingLong(Event::at));
    events.add(new Event(Kind.RESOLVED, resolved));
    reopening(dice, intake, days, resolved).forEach(events::add);
    long quiet = after(response, dice.between(2, 7) * DAY);
    return new Course(List.copyOf(events), stalled ? quiet : Long.MAX_VALUE);
  }

  /** The second of the final resolution. */
  long closedAt() {
    return events.get(events.size() - 1).at();
  }

  private static long assigned(Dice dice, long createdAt, List<Event> events) {
    boolean routed = dice.chance(0.6);
    long assigned = routed ? createdAt : after(createdAt, dice.exponential(2) * HOUR);
    events.add(new Event(routed ? Kind.ROUTED : Kind.ASSIGNED, assigned));
    return assigned;
  }

  private static int handoffs(Dice dice, Intake intake) {
    return intake.complexity() == Intake.Complexity.HIGH
        ? dice.outcome(0.35, 0.3, 0.2, 0.1, 0.05)
        : dice.outcome(0.6, 0.24, 0.1, 0.05, 0.01);
  }

  private static double work(Dice dice, Intake intake, double pace) {
    double days =
        dice.logNormal(intake.type().medianDays(), 0.5)
            * intake.complexity().pace()
            * intake.urgency().pace()
            * pace;
    for (int i = 0; i < intake.missingDocuments(); i++) {
      days += dice.between(0.8, 2.2);
    }
    return days;
  }

  private static List<Event> between(Dice dice, Intake intake, long response, long resolved) {
    List<Event> events = new ArrayList<>();
    if (intake.missingDocuments() > 0) {
      events.add(new Event(Kind.DOCS_REQUESTED, within(response, resolved, 0.2 * dice.uniform())));
    }
    double risk = 0.06;
    risk += intake.type() == CaseType.DENIAL_APPEAL ? 0.1 : 0;
    risk += resolved - response > SLOW_DAYS * DAY ? 0.1 : 0;
    risk += intake.missingDocuments() >= 2 ? 0.1 : 0;
    if (dice.chance(risk)) {
      events.add(new Event(Kind.ESCALATED, within(response, resolved, dice.between(0.3, 0.9))));
    }
    return events;
  }

  private static List<Event> reopening(Dice dice, Intake intake, double days, long resolved) {
    if (!dice.chance(intake.type() == CaseType.DENIAL_APPEAL ? 0.1 : 0.05)) {
      return List.of();
    }
    long reopened = after(resolved, dice.between(0.5, 6) * DAY);
    long again = after(reopened, 0.4 * days * DAY);
    return List.of(new Event(Kind.REOPENED, reopened), new Event(Kind.RESOLVED, again));
  }

  private static long after(long second, double seconds) {
    return second + 1 + StrictMath.round(seconds);
  }

  private static long within(long from, long to, double part) {
    return from + (long) (part * (to - from));
  }
}
