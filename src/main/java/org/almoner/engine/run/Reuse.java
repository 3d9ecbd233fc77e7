package org.almoner.engine.run;

/** How much of what earlier runs made a run builds on instead of making it again. */
public enum Reuse {
  /** Nothing: staging reads all that was ever delivered. */
  NOTHING,
  /** Staging takes in what was delivered since; all else is made again. */
  STAGING,
  /** Every job is skipped whose outputs were made by the same code from the same inputs. */
  EVERYTHING
}
