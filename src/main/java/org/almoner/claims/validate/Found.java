package org.almoner.claims.validate;

import java.util.List;
import java.util.Set;

/**
 * All that was found in something.
 *
 * @param findings the first of them, in the order of the file
 * @param count how many there are in all
 * @param rules all that were broken
 */
public record Found(List<Finding> findings, long count, Set<Rule> rules) {

  /** Whether an acknowledgement refuses it. */
  public boolean isRefused(Dialect dialect) {
    return rules.stream().anyMatch(rule -> rule.code(dialect).isPresent());
  }

  /** Whether any is an error. */
  public boolean hasErrors() {
    return rules.stream().anyMatch(rule -> rule.severity() == Severity.ERROR);
  }
}
