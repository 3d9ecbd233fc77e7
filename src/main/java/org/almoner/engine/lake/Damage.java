package org.almoner.engine.lake;

import java.util.Optional;
import org.almoner.engine.Table;

/**
 * A file of a table's latest version that is not what was published.
 *
 * @param file below the table's folder
 * @param partition value of the partition that it belongs to; empty where the table has none
 * @param date business date of the commit that published it; empty where that is not known
 * @param what is wrong with it, in words
 */
public record Damage(
    Table table, String file, Optional<String> partition, Optional<String> date, String what) {

  /** What to do about it. */
  public String remedy() {
    if (!table.rebuildable()) {
      return "it cannot be made again (%s): restore the file from a copy of the lake, or give its rows up with lake restore %s --without-lost"
          .formatted(table.irreplaceable().orElse(""), table.fullName());
    }
    return table.partition().isEmpty()
        ? "the next run of the pipeline makes it again"
        : partition.map("run the pipeline for %s to have it made again"::formatted).orElse("");
  }

  /** What is wrong, in words that name the file and the date, but not the table. */
  @Override
  public String toString() {
    return file + date.map(" of %s "::formatted).orElse(" ") + what;
  }
}
