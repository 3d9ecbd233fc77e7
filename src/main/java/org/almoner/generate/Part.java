package org.almoner.generate;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.almoner.generate.ExportTable.Extent;

/**
 * A share of a chapter: what one set of files holds.
 *
 * @param index from 0
 * @param of how many
 */
public record Part(int index, int of) implements Serializable {

  static List<Part> all(int parts) {
    return IntStream.range(0, parts).mapToObj(index -> new Part(index, parts)).toList();
  }

  /** The numbers of a whole that fall into this part; the parts cover it in order. */
  public LongStream range(long total) {
    return LongStream.range(from(index, total), from(index + 1, total));
  }

  /** Whether the part has a file of the table. */
  boolean has(ExportTable table) {
    return isFirst() || table.extent() != Extent.WHOLE;
  }

  /** Whether the part has what is not divided. */
  public boolean isFirst() {
    return index == 0;
  }

  /**
   * {@code casework/cases.csv}, or {@code casework/cases/part-00003.csv} where there are more; the
   * folder of gathered files.
   */
  String file(ExportTable table, FileFormat format) {
    if (table.binding().isPresent()) {
      return table.path();
    }
    boolean alone = of == 1 || table.extent() == Extent.WHOLE;
    return table.path() + (alone ? "" : "/part-%05d".formatted(index)) + format.ending();
  }

  private long from(int part, long total) {
    return total / of * part + Math.min(part, total % of);
  }
}
