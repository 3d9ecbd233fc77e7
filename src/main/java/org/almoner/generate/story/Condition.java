package org.almoner.generate.story;

/**
 * A patient's condition on the eve of a week; changes week by week.
 *
 * <p>Two parts are hidden: {@code strain}, which moves the hazard, and {@code support}, what past
 * contacts have left. The rest is seen in what is recorded.
 */
public final class Condition {
  /** Log hazard beyond the standing one: the patient's ups and downs, weekly AR(1). */
  double strain;

  /** Error of the risk score in log odds, weekly AR(1). */
  double error;

  /** Log hazard ratio that past contacts have left, negative where they help. */
  double support;

  /** Whether there was a contact in the last week (bit 0), in the one before (bit 1), and so on. */
  int contacts;

  /** Days since 1970. */
  int lastFill;

  /** The day of the next fill unless the patient stops. */
  int nextFill;

  Condition copy() {
    Condition copy = new Condition();
    copy.strain = strain;
    copy.error = error;
    copy.support = support;
    copy.contacts = contacts;
    copy.lastFill = lastFill;
    copy.nextFill = nextFill;
    return copy;
  }

  /** Contacts in the last four weeks. */
  int recentContacts() {
    return Integer.bitCount(contacts & 0b1111);
  }
}
