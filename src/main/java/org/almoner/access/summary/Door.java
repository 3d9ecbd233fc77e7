package org.almoner.access.summary;

import java.util.List;
import org.almoner.access.terms.Labelled;

/** Who reads a summary, and what they read first. Everybody gets every block. */
public enum Door implements Labelled {
  COMMERCIAL_STRATEGY(
      "Commercial strategy",
      Block.HEADLINE,
      Block.NARRATIVE,
      Block.FORECAST,
      Block.ACCESS,
      Block.RANKING,
      Block.SUPPORT,
      Block.ATTRIBUTION,
      Block.TIPPING_POINTS,
      Block.KEY_ASSUMPTIONS,
      Block.BEFORE_ACTING,
      Block.WARNINGS,
      Block.APPLIED_ASSUMPTIONS,
      Block.CAVEATS),
  PROGRAMME_MANAGERS(
      "Programme managers",
      Block.HEADLINE,
      Block.NARRATIVE,
      Block.RANKING,
      Block.BEFORE_ACTING,
      Block.SUPPORT,
      Block.WARNINGS,
      Block.ATTRIBUTION,
      Block.ACCESS,
      Block.TIPPING_POINTS,
      Block.KEY_ASSUMPTIONS,
      Block.FORECAST,
      Block.APPLIED_ASSUMPTIONS,
      Block.CAVEATS),
  ANALYSTS(
      "Analysts",
      Block.HEADLINE,
      Block.WARNINGS,
      Block.ACCESS,
      Block.SUPPORT,
      Block.ATTRIBUTION,
      Block.RANKING,
      Block.FORECAST,
      Block.KEY_ASSUMPTIONS,
      Block.TIPPING_POINTS,
      Block.APPLIED_ASSUMPTIONS,
      Block.NARRATIVE,
      Block.BEFORE_ACTING,
      Block.CAVEATS),
  PATIENT_SERVICES(
      "Patient services",
      Block.NARRATIVE,
      Block.BEFORE_ACTING,
      Block.HEADLINE,
      Block.ATTRIBUTION,
      Block.WARNINGS,
      Block.RANKING,
      Block.SUPPORT,
      Block.ACCESS,
      Block.FORECAST,
      Block.KEY_ASSUMPTIONS,
      Block.TIPPING_POINTS,
      Block.APPLIED_ASSUMPTIONS,
      Block.CAVEATS);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that is
  private final List<Block> order;

  Door(String title, Block... order) {
    this.title = title;
    this.order = List.of(order);
  }

  public String title() {
    return title;
  }

  /** All blocks, in the order in which these readers want them. */
  public List<Block> order() {
    return order;
  }
}
