package org.almoner.access.summary;

import org.almoner.access.terms.Labelled;

/** Which access outcome the chosen support arm consumes. */
public enum Feed implements Labelled {
  BASELINE,
  SCENARIO
}
