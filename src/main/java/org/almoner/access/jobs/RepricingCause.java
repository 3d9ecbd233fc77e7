package org.almoner.access.jobs;

import org.almoner.access.terms.Labelled;

/** Why a request is priced again, in the order in which causes are told; the first that applies. */
enum RepricingCause implements Labelled {
  /** It was not there the run before. */
  NEW,
  /** Its product or its coverage changed. */
  REQUEST,
  /** A formulary line of its plan came, went or changed. */
  LINES,
  /** A rule of these lines came, went or changed. */
  RULES,
  /** The hub's latest report is another one. */
  CAPACITY,
  /** A scenario changed. */
  ARMS,
  /** A constant of the engine changed. */
  ASSUMPTIONS,
  /** A window opened or closed, or the hub's report became stale, as the day moved on. */
  DATE;

  /** The column of {@code int_request_basis} that holds what is compared. */
  String column() {
    return "of_" + label();
  }
}
