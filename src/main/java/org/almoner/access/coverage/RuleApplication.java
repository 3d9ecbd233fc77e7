package org.almoner.access.coverage;

import org.almoner.access.terms.Labelled;

/** Whether rules of a line are in effect. */
public enum RuleApplication implements Labelled {
  /** The line has no rule at all, or there is no line. */
  NO_RULES,
  IN_EFFECT,
  /** There are rules, all inactive or outside of their window. */
  OFF_WINDOW
}
