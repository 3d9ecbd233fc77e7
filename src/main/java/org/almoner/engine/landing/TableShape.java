package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almoner.engine.Column;
import org.almoner.engine.Feed;
import org.almoner.engine.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the reading of a feed's files has to know of one of its raw tables.
 *
 * @param name without the domain
 * @param columns in the contract's order
 */
public record TableShape(String name, List<String> columns) implements Serializable {

  static List<TableShape> of(Feed feed) {
    return feed.tables().stream().map(TableShape::of).toList();
  }

  private static TableShape of(Table raw) {
    return new TableShape(raw.name(), raw.columns().stream().map(Column::name).toList());
  }

  /** By name, as readers see them. */
  static Map<String, List<String>> columns(List<TableShape> shapes) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    shapes.forEach(shape -> columns.put(shape.name, shape.columns));
    return columns;
  }

  /** What the folders say that the file lies in, by column. */
  @Nullable String[] fromFolders(LandingFile file) {
    Map<String, String> folders = file.folderColumns();
    return columns.stream()
        .map(column -> folders.get(column.toLowerCase(Locale.ROOT)))
        .toArray(String[]::new);
  }
}
