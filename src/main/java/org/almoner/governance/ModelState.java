package org.almoner.governance;

import java.util.Locale;

/** Where a version stands. */
public enum ModelState {
  /** Passed every gate and waits for somebody to approve it. */
  STAGING("staging"),
  /** May be promoted. */
  APPROVED("staging"),
  /** Serves. */
  PRODUCTION("production"),
  /** Served, and may again. */
  ARCHIVED("archive"),
  /** Failed a gate, or somebody said no. */
  REJECTED("archive"),
  /** Must not serve again. */
  RETIRED("archive");

  private final String folder;

  ModelState(String folder) {
    this.folder = folder;
  }

  /** The folder its files belong in. */
  String folder() {
    return folder;
  }

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
