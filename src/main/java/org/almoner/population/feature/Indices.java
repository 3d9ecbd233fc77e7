package org.almoner.population.feature;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms have computed of a patient's codes; null where there are none of that kind.
 *
 * @param elixhauserVw Elixhauser score with van Walraven's weights
 * @param hccV28 raw CMS-HCC score
 * @param hasDiabetesComplication Charlson's category {@code diabwc}
 */
public record Indices(
    @Nullable Integer charlson,
    @Nullable Integer elixhauserVw,
    @Nullable Double hccV28,
    @Nullable Boolean hasDiabetesComplication)
    implements Serializable {

  /** Of a snapshot, which has no codes. */
  public static final Indices UNKNOWN = new Indices(null, null, null, null);
}
