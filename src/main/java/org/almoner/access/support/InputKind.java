package org.almoner.access.support;

import org.almoner.access.terms.Labelled;

/** Where support operations have what they know of access from. */
public enum InputKind implements Labelled {
  FROM_ACCESS_OUTCOME,
  /** A placeholder, since coverage is not yet known. */
  SYNTHETIC_MINIMAL
}
