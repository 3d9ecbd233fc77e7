package org.almoner.access.summary;

import org.almoner.access.terms.Labelled;

/** The blocks of a summary. */
public enum Block implements Labelled {
  HEADLINE("In brief"),
  NARRATIVE("The story"),
  ACCESS("Access, baseline against scenario"),
  SUPPORT("Support, baseline against scenario"),
  ATTRIBUTION("Where the path is stressed"),
  RANKING("Support arms, ranked"),
  FORECAST("Forecast sensitivity, two by two"),
  BEFORE_ACTING("Before acting"),
  KEY_ASSUMPTIONS("Key assumptions"),
  APPLIED_ASSUMPTIONS("Every assumption applied"),
  TIPPING_POINTS("Where the recommendation changes"),
  WARNINGS("Warnings"),
  CAVEATS("What this is not");

  private final String title;

  Block(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
