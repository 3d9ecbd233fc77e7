package org.almoner.claims.rows;

/**
 * What was not staged.
 *
 * @param offset bytes before it
 * @param detail what it is, without a value of the file
 */
public record Quarantined(String file, long offset, String rule, String detail) implements X12Row {}
