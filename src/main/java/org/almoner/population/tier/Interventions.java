package org.almoner.population.tier;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All interventions. */
public record Interventions(List<Intervention> all) implements Serializable {
  /** How many each tier has, and each segment of a tier that has its own. */
  public static final int OF_A_TIER = 4;

  public Interventions {
    all = List.copyOf(all);
  }

  /**
   * @throws IllegalArgumentException naming the tier that has not four
   */
  public static Interventions of(Collection<Intervention> given) {
    List<Intervention> sorted = new ArrayList<>(given);
    sorted.sort(Comparator.comparingInt(Intervention::position));
    Interventions all = new Interventions(sorted);
    for (CareTier tier : CareTier.values()) {
      int count = all.of(tier, null).size();
      if (count != OF_A_TIER) {
        throw new IllegalArgumentException(
            "tier %s has %d interventions, not %d".formatted(tier.word(), count, OF_A_TIER));
      }
    }
    return all;
  }

  /** Those of a segment where it has its own in that tier, else those of the tier. */
  public List<Intervention> of(CareTier tier, @Nullable String segment) {
    List<Intervention> own = exactly(tier, segment);
    return own.isEmpty() ? exactly(tier, null) : own;
  }

  private List<Intervention> exactly(CareTier tier, @Nullable String segment) {
    return all.stream()
        .filter(each -> each.tier() == tier && Objects.equals(each.segment(), segment))
        .toList();
  }
}
