package org.almoner.access.formulary;

import org.almoner.access.terms.Labelled;

/** How far a search for a line came: the first step that left none, or {@link #MATCHED}. */
public enum LineResolution implements Labelled {
  MATCHED,
  NO_PRODUCT,
  WRONG_JURISDICTION,
  WRONG_PAYER,
  OUTSIDE_WINDOW
}
