package org.almoner.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Column;
import org.almoner.engine.Table;

/** A table of the export. Each is one object: tables are compared by identity. */
public final class ExportTable {

  /** Where the rows of a table go. */
  public enum Extent {
    /** Each part has a file. */
    PARTS,
    /** One file: only the first part knows the rows. */
    WHOLE,
    /** Each part has a file, apart from the landing directory: nothing of the pipeline reads it. */
    TRUTH
  }

  /**
   * What can be wrong in a row; names of columns, empty for none.
   *
   * @param time unreadable at times
   * @param amount negative at times
   * @param end before the beginning at times
   */
  public record Weakness(String time, String amount, String end) {
    public static final Weakness NONE = new Weakness("", "", "");
  }

  private final String path;
  private final List<String> columns;
  private final Extent extent;
  private final Weakness weakness;
  private final Optional<Binding> binding;

  private ExportTable(
      String path, List<String> columns, Extent extent, Weakness weakness, Binding... binding) {
    this.path = path;
    this.columns = columns;
    this.extent = extent;
    this.weakness = weakness;
    this.binding = Arrays.stream(binding).findFirst();
  }

  /** A table that the pipeline takes in, with the columns that its contract names. */
  public static ExportTable of(Table contract, Extent extent, Weakness weakness) {
    return new ExportTable(
        contract.landing().orElseThrow().path(),
        contract.columns().stream().map(Column::name).toList(),
        extent,
        weakness);
  }

  /** A table of what really happened, such as {@code engagement/decision_points}. */
  public static ExportTable truth(String path, List<String> columns) {
    return new ExportTable(path, columns, Extent.TRUTH, Weakness.NONE);
  }

  /**
   * Files that many stories write to, such as all claims of a day. A row is a piece of one: first
   * the file it belongs to, then what its binding wants to know. Never in parts.
   *
   * @param path the folder of the files
   * @param extent {@link Extent#WHOLE} or {@link Extent#TRUTH}
   */
  public static ExportTable gathered(String path, Extent extent, Binding binding) {
    return new ExportTable(path, List.of(), extent, Weakness.NONE, binding);
  }

  /** Its file below the landing directory, without extension: {@code casework/cases}. */
  public String path() {
    return path;
  }

  public List<String> columns() {
    return columns;
  }

  public Extent extent() {
    return extent;
  }

  Weakness weakness() {
    return weakness;
  }

  /** How its pieces become files, where a row is a piece and not a line. */
  Optional<Binding> binding() {
    return binding;
  }

  int column(String name) {
    return columns.indexOf(name);
  }

  @Override
  public String toString() {
    return path;
  }
}
