package org.almoner.population.tier;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A stay in hospital that ended, and the contacts after it.
 *
 * @param contacts by the day on which they are due
 */
public record Discharge(String patientId, LocalDateTime endedAt, List<Contact> contacts)
    implements Serializable {
  public Discharge {
    contacts = List.copyOf(contacts);
  }
}
