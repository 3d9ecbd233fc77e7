package org.almoner.experiment;

/**
 * A column of numbers, one per row.
 *
 * @param name of the column
 * @param values one per row
 */
public record Measured(String name, double[] values) {}
