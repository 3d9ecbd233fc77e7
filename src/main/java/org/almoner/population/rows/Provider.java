package org.almoner.population.rows;

import java.io.Serializable;
import java.util.Set;

/**
 * Who cares: a row of stg_providers.
 *
 * @param skills conditions, by their names
 * @param panelSize patients at most
 */
public record Provider(String providerId, String role, Set<String> skills, int panelSize)
    implements Serializable {

  public Provider {
    skills = Set.copyOf(skills);
  }
}
