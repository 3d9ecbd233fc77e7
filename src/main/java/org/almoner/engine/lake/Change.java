package org.almoner.engine.lake;

import java.util.List;
import java.util.Map;

/**
 * What one commit does to a table.
 *
 * @param operation Delta's name of it, such as WRITE
 * @param added new files
 * @param removed files that leave the table
 * @param transactions application id and version, remembered by the table for good
 * @param provenance the record of the new version
 */
public record Change(
    String operation,
    List<DataFile> added,
    List<DataFile> removed,
    Map<String, Long> transactions,
    Provenance provenance) {}
