package org.almoner.engine;

/**
 * What every row of a table obeys. A row breaks it where {@code condition}, a SQL expression over
 * the table's columns, is false; null passes, so that a rule about a value says nothing about its
 * absence.
 */
public record Rule(String name, String condition) {}
