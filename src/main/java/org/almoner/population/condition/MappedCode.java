package org.almoner.population.condition;

import java.io.Serializable;
import java.util.Set;

/**
 * What a SNOMED code means.
 *
 * @param conditions the condition itself and what it also implies
 * @param countsAfterEnd an ended one stays as history
 */
public record MappedCode(Set<ChronicCondition> conditions, boolean countsAfterEnd)
    implements Serializable {

  public MappedCode {
    conditions = Set.copyOf(conditions);
  }
}
