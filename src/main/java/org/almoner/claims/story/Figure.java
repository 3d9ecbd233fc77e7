package org.almoner.claims.story;

import java.math.BigDecimal;

/**
 * An amount and what it is.
 *
 * @param amount dollars
 */
public record Figure(String name, BigDecimal amount) {}
