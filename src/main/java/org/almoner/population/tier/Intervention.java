package org.almoner.population.tier;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is done for patients of a tier.
 *
 * @param segment null: for all of the tier
 * @param position among those of the tier or segment, from 1
 * @param channel over which it reaches the patient
 * @param tool with which it is done
 */
public record Intervention(
    CareTier tier, @Nullable String segment, int position, String what, String channel, String tool)
    implements Serializable {}
