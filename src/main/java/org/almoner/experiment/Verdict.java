package org.almoner.experiment;

import java.util.Locale;

/** What to do with an experiment. */
public enum Verdict {
  SUCCESS,
  ITERATE,
  STOP,
  KEEP_RUNNING,
  UNHEALTHY;

  /** In words, as in "keep running". */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
