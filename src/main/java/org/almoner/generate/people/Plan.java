package org.almoner.generate.people;

/**
 * What a payer offers in one place.
 *
 * @param jurisdiction a US state, or US
 */
public record Plan(Payer payer, String jurisdiction) {

  public String id() {
    return payer.id() + "-" + jurisdiction;
  }
}
