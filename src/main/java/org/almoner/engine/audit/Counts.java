package org.almoner.engine.audit;

/**
 * Where the rows of a staging query went.
 *
 * @param delivered rows of the raw table
 * @param quarantined rows that broke a rule; the others kept the contract
 */
public record Counts(long delivered, long quarantined) {}
