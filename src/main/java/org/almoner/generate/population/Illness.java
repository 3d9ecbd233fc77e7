package org.almoner.generate.population;

import org.almoner.generate.people.Diagnosis;

/**
 * A disorder of somebody.
 *
 * @param onset first day, days since 1970
 * @param end day on which it had ended, {@link #NEVER} while it lasts
 */
record Illness(Disorder disorder, String code, int onset, int end) {
  static final int NEVER = Integer.MAX_VALUE;

  /** As the programme has charted what the therapy is for. */
  static Illness treated(Diagnosis diagnosis) {
    return new Illness(Disorder.TREATED, diagnosis.code(), diagnosis.day(), NEVER);
  }

  boolean isActive(int day) {
    return onset <= day && day < end;
  }
}
