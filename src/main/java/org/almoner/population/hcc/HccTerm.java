package org.almoner.population.hcc;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A coefficient that entered a score.
 *
 * @param name of segment and variable, such as {@code CNA_HCC227}
 * @param label what it is
 */
public record HccTerm(String name, String label, BigDecimal coefficient) implements Serializable {}
