package org.almoner.generate.people;

import org.almoner.generate.Dice;

/**
 * Something that is so of a person.
 *
 * @param given whether the person's chart has it
 */
public record Answer(String value, boolean given) {

  /**
   * @param missing share of charts that have no such answer
   */
  static Answer draw(Dice dice, double missing, String value) {
    return new Answer(value, !dice.chance(missing));
  }

  /** What the chart says; empty where it has nothing. */
  public String told() {
    return given ? value : "";
  }
}
