package org.almoner.access.engine;

import org.almoner.access.terms.Labelled;

/** How much a warning matters, the gravest first. */
public enum WarningSeverity implements Labelled {
  CRITICAL,
  WARNING,
  INFO
}
