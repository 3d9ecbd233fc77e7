package org.almoner.claims.read;

import org.almoner.claims.rows.Envelope;
import org.almoner.claims.x12.Segment;

/** A transaction of a type that no rows are made of. */
record SetAside(Envelope envelope) implements TransactionRows {

  @Override
  public void take(Segment segment, String loop) {}

  @Override
  public void end(boolean isComplete) {}

  @Override
  public int staged() {
    return 0;
  }
}
