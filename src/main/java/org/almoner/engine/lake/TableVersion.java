package org.almoner.engine.lake;

import java.util.List;
import java.util.Optional;

/**
 * A published version of a table.
 *
 * @param number Delta version, from 0
 * @param files the live files
 * @param definition what the table is by its log
 * @param provenance what it was made from; empty where another tool made the last commit
 */
public record TableVersion(
    long number,
    List<DataFile> files,
    TableDefinition definition,
    Optional<Provenance> provenance) {

  public String schemaJson() {
    return definition.schemaJson();
  }

  /**
   * Content by the record of the last commit; empty where that record is not ours, or of a time
   * when hashes did not see inside lists.
   */
  public Optional<Content> content() {
    return provenance
        .map(record -> Content.parse(record.content()))
        .filter(content -> content.rows() == 0 || content.form() == definition.hashForm());
  }
}
