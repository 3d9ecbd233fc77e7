package org.almoner.access.formulary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.FormularyLine;

/**
 * A formulary line with its rules, in effect or not.
 *
 * @param rules by id
 */
public record RuledLine(FormularyLine line, List<AccessRule> rules) implements Serializable {
  public RuledLine {
    rules = List.copyOf(rules);
  }

  public List<AccessRule> rulesInEffect(LocalDate day) {
    return rules.isEmpty() ? rules : rules.stream().filter(rule -> rule.isInEffect(day)).toList();
  }
}
