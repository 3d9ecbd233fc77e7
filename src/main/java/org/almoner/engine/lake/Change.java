package org.almoner.engine.lake;

import java.util.List;

/**
 * What one commit does to a table.
 *
 * @param operation Delta's name of it, such as WRITE
 * @param added new files
 * @param removed files that leave the table
 * @param provenance the record of the new version
 * @param changesData false where the rows are those of the version before: they only moved to other
 *     files, or only what is noted of files changed
 */
public record Change(
    String operation,
    List<DataFile> added,
    List<DataFile> removed,
    Provenance provenance,
    boolean changesData) {

  /** A change of rows. */
  public Change(
      String operation, List<DataFile> added, List<DataFile> removed, Provenance provenance) {
    this(operation, added, removed, provenance, true);
  }
}
