package org.almoner.access.summary;

import java.util.Arrays;
import java.util.List;

/** What is always said, word for word. */
public enum Caveat {
  PROXY("Modeled proxy, not observed claims."),
  DIRECTIONAL("Directional index, not forecasted revenue."),
  SYNTHETIC("Synthetic formulary scenario, not payer-specific evidence."),
  HYPOTHESES("Recommended actions are hypotheses for validation, not automated decisions."),
  NOT_VALIDATED("Not a validated (GxP) decision system.");

  private final String text;

  Caveat(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /**
   * @param delivered whether the formulary is delivered data
   */
  public static List<String> texts(boolean delivered) {
    return Arrays.stream(values())
        .filter(each -> !delivered || each != SYNTHETIC)
        .map(Caveat::text)
        .toList();
  }
}
