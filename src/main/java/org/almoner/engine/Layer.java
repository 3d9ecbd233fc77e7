package org.almoner.engine;

import java.util.Locale;

/** How far a table is from its source. */
public enum Layer {
  /** Rows as they were delivered, every column text. */
  RAW,
  /** Typed, cleaned, checked; the latest delivery of each key. */
  STAGING,
  /** Joins that several marts share. */
  INTERMEDIATE,
  /** What people query. */
  MART,
  /** What models see. */
  FEATURES,
  /** The pipeline's own records. */
  OPS;

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
