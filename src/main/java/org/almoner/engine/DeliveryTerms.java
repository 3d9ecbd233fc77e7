package org.almoner.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How one table is delivered at this place. What is not declared is as usual: UTF-8, commas, ISO
 * dates, a point before the decimals.
 *
 * @param encoding of text files, such as {@code windows-1252}; {@code auto} is UTF-8, or UTF-16 or
 *     UTF-32 where a byte order mark or the first characters say so
 * @param delimiter between the fields of a CSV file, one character
 * @param formats of dates and times, tried in order before ISO 8601, in the letters of {@link
 *     java.time.format.DateTimeFormatter}, such as {@code M/d/yyyy h:mm a}
 * @param decimal sign before the decimals of a number
 * @param thousands sign between groups of three digits; empty where there is none
 * @param columns by raw column, what it does differently
 * @param snapshot whether each delivery holds all rows there are, so that a row it lacks is gone
 * @param due when a delivery is due: {@code daily}, {@code weekdays}, {@code weekly} or {@code
 *     none}; empty as the contract says
 */
public record DeliveryTerms(
    String encoding,
    String delimiter,
    List<String> formats,
    String decimal,
    String thousands,
    Map<String, ColumnFormat> columns,
    boolean snapshot,
    String due) {

  /** As deliveries are where nothing is declared. */
  public static final DeliveryTerms USUAL =
      new DeliveryTerms("auto", ",", List.of(), ".", "", Map.of(), false, "");

  /** What one column of a delivery does differently; empty as the table says. */
  public record ColumnFormat(List<String> formats, String decimal, String thousands) {
    public ColumnFormat {
      formats = List.copyOf(formats);
    }

    /** As the table says. */
    public static final ColumnFormat USUAL = new ColumnFormat(List.of(), "", "");
  }

  public DeliveryTerms {
    formats = List.copyOf(formats);
    columns = Map.copyOf(columns);
    if (!due.isEmpty() && Arrays.stream(Due.values()).noneMatch(d -> d.title().equals(due))) {
      throw new UsageException("due must be daily, weekdays, weekly or none, found " + due);
    }
  }
}
