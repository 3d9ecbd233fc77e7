package org.almoner.causal.study;

/** What an outcome is taken for. */
public enum OutcomeType {
  /** Binary where all values are 0 and 1, else continuous. */
  AUTO,
  BINARY,
  CONTINUOUS
}
