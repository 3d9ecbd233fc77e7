package org.almoner.claims.read;

import org.almoner.claims.rows.Envelope;
import org.almoner.claims.x12.Segment;

/** Makes rows of one transaction's segments, each as soon as it is complete. */
interface TransactionRows {

  /** Takes a segment between ST and SE. */
  void take(Segment segment, String loop);

  /**
   * Nothing more comes.
   *
   * @param isComplete whether what is open is whole; otherwise it is refused
   */
  void end(boolean isComplete);

  /** How many of its claims, or of its rows where it has no claims, were given. */
  int staged();

  /** Where it comes from, known from its own dates where nothing around it tells. */
  Envelope envelope();
}
