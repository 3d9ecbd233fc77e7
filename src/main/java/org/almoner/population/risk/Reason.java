package org.almoner.population.risk;

import java.io.Serializable;

/**
 * Why a risk is what it is.
 *
 * @param term its part of the composite: weight · component ÷ completeness
 */
public record Reason(Component component, double term) implements Serializable {}
