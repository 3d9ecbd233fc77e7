package org.almoner.engine.lake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a table's log, by whomever.
 *
 * @param number version that it made
 * @param at when: the age of its file, as Delta has it
 * @param operation Delta's name of what was done, such as WRITE or OPTIMIZE; may be empty
 * @param engine the program that did it; may be empty
 * @param provenance what the version was made from; empty where another program made it
 * @param added files that came
 * @param removed paths of files that went, relative to the table's folder
 * @param applications ids of which the table remembers a transaction since
 * @param changesData false where rows only moved from file to file, or none did
 */
public record Commit(
    long number,
    Instant at,
    String operation,
    String engine,
    Optional<Provenance> provenance,
    List<DataFile> added,
    List<String> removed,
    List<String> applications,
    boolean changesData) {

  /**
   * Whether rows only moved to other files, or only what is noted of files changed: the record is
   * that of the version before.
   */
  public boolean onlyMoves() {
    return !changesData && !(added.isEmpty() && removed.isEmpty());
  }
}
