package org.almoner.population.tier;

import java.io.Serializable;

/**
 * The tier of a patient.
 *
 * @param rule what held, such as {@code hospital >= 4 or n_conditions >= 4}
 */
public record TierDecision(CareTier tier, String rule) implements Serializable {}
