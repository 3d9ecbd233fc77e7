package org.almoner.access.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.support.SupportOutcome;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say of a request under one access arm.
 *
 * @param access null where coverage is not yet known
 * @param support one for each support arm, the baseline first
 * @param ranking of the support arms but the baseline, the recommended first
 * @param forecasts one for each support arm; empty where coverage is not yet known
 */
public record PricedArm(
    @Nullable AccessOutcome access,
    List<SupportOutcome> support,
    List<RankedArm> ranking,
    List<Forecast> forecasts)
    implements Serializable {

  /** The access arm's name; {@code none} where coverage is not yet known. */
  public String name() {
    return support.get(0).input().arm();
  }

  /** The outcome of a support arm. */
  public SupportOutcome support(String arm) {
    return support.stream().filter(each -> each.arm().name().equals(arm)).findFirst().orElseThrow();
  }

  /** The place of a support arm in the ranking; empty for the baseline. */
  public Optional<RankedArm> rank(String arm) {
    return ranking.stream().filter(each -> each.outcome().arm().name().equals(arm)).findFirst();
  }

  public List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (access != null) {
      warnings.addAll(Warnings.of(access));
    }
    support.forEach(each -> warnings.addAll(Warnings.of(each)));
    return warnings;
  }
}
