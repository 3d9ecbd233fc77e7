package org.almoner.claims.rows;

/**
 * What was not staged.
 *
 * @param offset bytes before it
 * @param detail what it is, without a value of the file
 * @param loops CLM or CLP segments outside of any transaction that it stands for
 */
public record Quarantined(String file, long offset, String rule, String detail, int loops)
    implements X12Row {}
