package org.almoner.generate;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A range of cases and the same share of the patients: what one set of files holds. How a world is
 * divided depends on its size only, so that the files do not depend on the machine.
 *
 * @param index from 0
 * @param of how many
 */
record Part(int index, int of, long cases, long patients) implements Serializable {
  /** A world up to this size, with two million interactions, is one file per table. */
  private static final long MOST_IN_ONE = 400_000;

  private static final long CASES_PER_PART = 100_000;

  /** All parts of a world, as the export has them. */
  static List<Part> of(CaseworkWorld world) {
    long parts = (world.cases() + CASES_PER_PART - 1) / CASES_PER_PART;
    return of(world, world.cases() <= MOST_IN_ONE ? 1 : Math.toIntExact(parts));
  }

  static List<Part> of(CaseworkWorld world, int parts) {
    return IntStream.range(0, parts)
        .mapToObj(index -> new Part(index, parts, world.cases(), world.patients()))
        .toList();
  }

  long firstCase() {
    return from(index, cases);
  }

  /** The first case after the part. */
  long endCase() {
    return from(index + 1, cases);
  }

  long firstPatient() {
    return from(index, patients);
  }

  /** The first patient after the part. */
  long endPatient() {
    return from(index + 1, patients);
  }

  /** Whether the part has a file of the table: only the first knows the advocates. */
  boolean has(ExportTable table) {
    return index == 0 || table != ExportTable.ADVOCATES;
  }

  /** {@code casework/cases.csv}, or {@code casework/cases/part-00003.csv} where there are more. */
  String file(ExportTable table, FileFormat format) {
    boolean alone = of == 1 || table == ExportTable.ADVOCATES;
    return table.path() + (alone ? "" : "/part-%05d".formatted(index)) + format.ending();
  }

  private long from(int part, long total) {
    return total / of * part + Math.min(part, total % of);
  }
}
