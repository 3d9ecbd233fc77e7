package org.almoner.access.input;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a hub can do, as it reported on a day.
 *
 * @param effectiveFte staff, in full-time equivalents
 */
public record HubCapacity(LocalDate asOf, String program, double effectiveFte, double openCases)
    implements Serializable {

  public HubCapacity {
    if (!(effectiveFte >= 0 && openCases >= 0)
        || Double.isInfinite(effectiveFte)
        || Double.isInfinite(openCases)) {
      throw new IllegalArgumentException("capacity is finite and not negative");
    }
  }
}
