package org.almoner.population.validation;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A patient with the risk of a day, and what happened in the 12 months from that day on.
 *
 * @param composite null where it was unknown
 * @param isHigh whether the band was high
 * @param wasInHospital whether a stay began
 * @param cost in dollars; null where it is not known
 * @param groups the level of the patient in each protected group, as far as it is known
 */
public record FollowedPatient(
    @Nullable Double composite,
    boolean isHigh,
    boolean wasInHospital,
    @Nullable Double cost,
    Map<String, String> groups)
    implements Serializable {

  public FollowedPatient {
    groups = Map.copyOf(groups);
  }
}
