package org.almoner.claims.read;

import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.x12.Segment;

/** Segments one after another that belong to no transaction. */
final class StrayRun {
  private final long offset;
  private int segments;
  private int claims;

  StrayRun(long offset) {
    this.offset = offset;
  }

  void count(Segment segment) {
    segments++;
    if (segment.is("CLM") || segment.is("CLP")) {
      claims++;
    }
  }

  Quarantined row(String file) {
    return new Quarantined(file, offset, "outside_transaction", segments + " segments", claims);
  }
}
