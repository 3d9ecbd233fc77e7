package org.almoner.claims.validate;

/** Something wrong, and where. Holds no value of the file. */
public record Finding(Rule rule, Position position, Spot spot) {

  public boolean isError() {
    return rule.severity() == Severity.ERROR;
  }
}
