package org.almoner.engine.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** The version that a change makes of the one before, if there is one. */
  static TableVersion after(
      Optional<TableVersion> before, Change change, long number, TableDefinition definition) {
    List<DataFile> files = new ArrayList<>(before.map(TableVersion::files).orElse(List.of()));
    Set<String> touched =
        Stream.concat(change.added().stream(), change.removed().stream())
            .map(DataFile::path)
            .collect(Collectors.toUnmodifiableSet());
    files.removeIf(file -> touched.contains(file.path())); // noted anew, its rows as they were
    files.addAll(change.added());
    return new TableVersion(number, files, definition, Optional.of(change.provenance()));
  }

  /** Values of the partition column for which there are rows, ascending. */
  List<String> partitions(String column) {
    return files.stream()
        .filter(file -> file.rows() != 0)
        .map(file -> file.partition().get(column))
        .distinct()
        .sorted()
        .toList();
  }

  /** The files of one partition. */
  List<DataFile> partition(String column, String value) {
    return files.stream().filter(file -> value.equals(file.partition().get(column))).toList();
  }

  /** Very many where another tool did not say. */
  long rows() {
    return files.stream()
        .mapToLong(file -> file.rows() < 0 ? Integer.MAX_VALUE : file.rows())
        .sum();
  }

  long bytes() {
    return files.stream().mapToLong(DataFile::bytes).sum();
  }

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
