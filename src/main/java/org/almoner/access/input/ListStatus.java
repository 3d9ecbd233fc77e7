package org.almoner.access.input;

import org.almoner.access.terms.Labelled;

/** Where a formulary puts a product, in ascending restrictiveness. */
public enum ListStatus implements Labelled {
  PREFERRED,
  LISTED,
  NON_PREFERRED,
  RESTRICTED,
  EXCLUDED
}
