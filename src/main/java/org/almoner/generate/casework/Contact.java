package org.almoner.generate.casework;

import java.util.ArrayList;
import java.util.List;
import org.almoner.generate.Dice;

/**
 * One interaction of a case. They begin with the first response and follow each other at
 * exponential distances of 1.5 days in the mean, until the case is closed or stalls.
 *
 * @param at seconds since 1970
 */
record Contact(long at, String type, int minutes) {
  private static final double MEAN_GAP_SECONDS = 1.5 * 86_400;
  private static final int MOST = 60;
  private static final List<String> TYPES =
      List.of("call", "call", "call", "email", "email", "portal_message", "text");

  /**
   * @param from second of the first response
   * @param until second from which there are no more
   */
  static List<Contact> draw(Dice dice, long from, long until) {
    List<Contact> contacts = new ArrayList<>();
    long at = from;
    while (at < until && contacts.size() < MOST) {
      String type = dice.any(TYPES);
      double median = type.equals("call") ? 11 : 4;
      int minutes = (int) Math.min(120, Math.max(1, Math.round(dice.logNormal(median, 0.6))));
      contacts.add(new Contact(at, type, minutes));
      at += 60 + StrictMath.round(dice.exponential(MEAN_GAP_SECONDS));
    }
    return contacts;
  }
}
