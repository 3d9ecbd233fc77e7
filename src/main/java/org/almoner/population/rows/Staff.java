package org.almoner.population.rows;

import java.io.Serializable;
import java.time.YearMonth;

/** How many there are of a role in a month, in full-time equivalents: a row of stg_staff. */
public record Staff(String role, YearMonth month, double fte) implements Serializable {}
