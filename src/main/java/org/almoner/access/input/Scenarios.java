package org.almoner.access.input;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The arms that are compared; the baselines come first and always exist. */
public record Scenarios(List<AccessArm> access, List<SupportArm> support) implements Serializable {
  public static final String BASELINE = "baseline";

  /**
   * @param access and {@code support}: the arms besides the baselines
   * @throws IllegalArgumentException where two of a kind have one name, or one has the baseline's
   */
  public static Scenarios of(List<AccessArm> access, List<SupportArm> support) {
    List<AccessArm> accessArms = new ArrayList<>(List.of(AccessArm.BASELINE));
    accessArms.addAll(access);
    List<SupportArm> supportArms = new ArrayList<>(List.of(SupportArm.BASELINE));
    supportArms.addAll(support);
    requireDistinct(accessArms.stream().map(AccessArm::name).toList());
    requireDistinct(supportArms.stream().map(SupportArm::name).toList());
    return new Scenarios(List.copyOf(accessArms), List.copyOf(supportArms));
  }

  private static void requireDistinct(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("there are two arms called " + name);
      }
    }
  }
}
