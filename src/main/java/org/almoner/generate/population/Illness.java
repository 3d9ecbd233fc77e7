package org.almoner.generate.population;

/**
 * A disorder of somebody.
 *
 * @param onset first day, days since 1970
 * @param end day on which it had ended, {@link #NEVER} while it lasts
 */
record Illness(Disorder disorder, String code, int onset, int end) {
  static final int NEVER = Integer.MAX_VALUE;

  boolean isActive(int day) {
    return onset <= day && day < end;
  }
}
