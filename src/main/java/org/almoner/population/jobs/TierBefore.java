package org.almoner.population.jobs;

import java.sql.Date;
import org.almoner.population.rows.Word;
import org.almoner.population.tier.CareTier;
import org.almoner.population.tier.TierState;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads what the view {@code tiers_before} adds to a patient's row. */
final class TierBefore {

  /** Null where the patient had no tier. */
  static @Nullable TierState of(Row row) {
    CareTier tier = tier(row.getAs("tier_before"));
    return tier == null
        ? null
        : new TierState(
            tier,
            tier(row.getAs("tier_previous_before")),
            row.<Date>getAs("tier_since_before").toLocalDate());
  }

  private static @Nullable CareTier tier(@Nullable String word) {
    return word == null ? null : Word.of(CareTier.class, word);
  }

  private TierBefore() {}
}
