package org.almoner.engine.lake;

import java.util.List;
import java.util.Optional;

/**
 * A published version of a table.
 *
 * @param number Delta version, from 0
 * @param files the live files
 * @param schemaJson the Delta schema
 * @param protocol what it asks of readers and writers
 * @param provenance what it was made from; empty where another tool made the last commit
 */
public record TableVersion(
    long number,
    List<DataFile> files,
    String schemaJson,
    Protocol protocol,
    Optional<Provenance> provenance) {

  /** Content by the record of the last commit; empty where that record is not ours. */
  public Optional<Content> content() {
    return provenance.map(p -> Content.parse(p.content()));
  }
}
