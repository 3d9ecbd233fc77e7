package org.almoner.access.formulary;

import org.almoner.access.terms.Labelled;

/** How well a hub's capacity is known. */
public enum CapacityState implements Labelled {
  CURRENT,
  STALE,
  MISSING
}
