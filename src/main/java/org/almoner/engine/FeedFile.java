package org.almoner.engine;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FeedReader} knows of a file besides its bytes.
 *
 * @param name below the landing directory
 * @param columns by name of a raw table of the feed, its columns
 * @param encoding of its text as declared at this place, see {@link DeliveryTerms#encoding}
 * @param delimiter between its fields as declared at this place
 */
public record FeedFile(
    String name, Map<String, List<String>> columns, String encoding, char delimiter)
    implements Serializable {

  /**
   * A row of one of the tables.
   *
   * @param position where it begins: a line, segment or byte from 1; of each table's rows in a file
   *     each is behind the one before
   * @param values by column; columns that are left out are absent
   * @throws IllegalArgumentException where the feed has no such table, or the table no such column
   */
  public FeedRow row(String table, long position, Map<String, String> values) {
    List<String> names = columns(table);
    @Nullable String[] cells = new String[names.size()];
    values.forEach(
        (column, value) -> {
          int at = names.indexOf(column);
          if (at < 0) {
            throw new IllegalArgumentException(table + " has no column " + column);
          }
          cells[at] = value;
        });
    return new FeedRow(table, position, cells, null, null, null);
  }

  private List<String> columns(String table) {
    List<String> names = columns.get(table);
    if (names == null) {
      throw new IllegalArgumentException("The feed has no table " + table);
    }
    return names;
  }
}
