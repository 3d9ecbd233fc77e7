package org.almoner.engine;

/**
 * What one rule, gate or file check found.
 *
 * @param table full name of the table
 * @param check what was checked, in words
 * @param measured what was found, in words; never a value of a row
 */
public record CheckResult(
    String table, String check, Severity severity, boolean passed, String measured) {

  public boolean blocks() {
    return !passed && severity == Severity.BLOCK;
  }

  @Override
  public String toString() {
    return "%s: %s (found: %s)".formatted(table, check, measured);
  }
}
