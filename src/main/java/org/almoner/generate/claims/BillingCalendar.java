package org.almoner.generate.claims;

import java.io.Serializable;
import org.almoner.generate.Stamp;
import org.almoner.generate.people.Payer;
import org.almoner.generate.people.People;

/**
 * When claims are sent and paid, and through whom: in a small world once a week and through one
 * clearinghouse, so that it has few files; else on every working day and through two.
 */
record BillingCalendar(People people) implements Serializable {
  private static final long SMALL = 10_000;
  private static final int FRIDAY = 4;
  private static final int WEDNESDAY = 2;

  private boolean weekly() {
    return people.patients() < SMALL;
  }

  /** The first day from a day on on which practices send claims. */
  int billing(int day) {
    int ahead = weekly() ? until(FRIDAY, day) : weekday(day) > FRIDAY ? until(0, day) : 0;
    return day + ahead;
  }

  /** The first day from a day on on which a payer pays. */
  int payment(Payer payer, int day) {
    return day + until(weekly() ? WEDNESDAY : payer.number() % 5, day);
  }

  /** The name of a file. */
  String file(String type, int day, Payer payer) {
    String hub = weekly() || payer.number() % 2 == 0 ? "A" : "B";
    return type + "-" + Stamp.date(day) + "-" + hub;
  }

  private static int until(int weekday, int day) {
    return Math.floorMod(weekday - weekday(day), 7);
  }

  /** 0 for Monday; 1970-01-01 was a Thursday. */
  private static int weekday(int day) {
    return Math.floorMod(day + 3, 7);
  }
}
