package org.almoner.population.condition;

import java.io.Serializable;

/**
 * A row of the list of prefixes.
 *
 * @param prefix of ICD-10-CM, with or without its dot
 * @param include false: codes of this prefix are not the condition, though a shorter prefix is
 */
public record ConditionPrefix(ChronicCondition condition, String prefix, boolean include)
    implements Serializable {

  public ConditionPrefix {
    prefix = IcdCode.plain(prefix);
  }
}
