package org.almoner.engine.export;

import static java.util.stream.Collectors.joining;
import static org.almoner.engine.export.CatalogDialect.literal;
import static org.almoner.engine.export.CatalogDialect.location;
import static org.almoner.engine.export.CatalogDialect.quoted;

import java.util.Arrays;
import java.util.Map;
import org.almoner.engine.Column;
import org.almoner.engine.Phi;
import org.almoner.engine.Table;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** A table as a DuckDB view over exactly the files of one version, with the contract's comments. */
record DuckDbView(Lake lake, Table table, TableVersion version) {
  private static final Map<String, String> TYPES =
      Map.of(
          "string", "varchar",
          "int", "integer",
          "timestamp", "timestamp with time zone",
          "binary", "blob");

  String statements() {
    String view = quoted(table.domain()) + "." + quoted(table.name());
    StringBuilder text = new StringBuilder();
    text.append("create or replace view %s as\n%s;".formatted(view, query()));
    text.append("\ncomment on view %s is %s;".formatted(view, literal(table.grain())));
    for (Column column : table.columns()) {
      String phi = column.phi() == Phi.NONE ? "" : "; PHI: " + column.phi().title();
      text.append(
          "\ncomment on column %s.%s is %s;"
              .formatted(view, quoted(column.name()), literal(column.meaning() + phi)));
    }
    return text.toString();
  }

  /** What another tool has written in ways of its own is left to DuckDB's extension for Delta. */
  private String query() {
    if (!version.definition().plain()) {
      return "  select * from delta_scan(%s)".formatted(literal(location(lake.folder(table))));
    }
    return version.files().isEmpty() ? none() : files();
  }

  /** Columns without a row. */
  private String none() {
    return table.columns().stream()
        .map(c -> "cast(null as %s) as %s".formatted(type(c.type()), quoted(c.name())))
        .collect(joining(", ", "select ", " where false"));
  }

  /** Folders' names are no values: the files hold all columns. */
  private String files() {
    return version.files().stream()
        .map(DataFile::path)
        .sorted()
        .map(this::path)
        .collect(
            joining(
                ",\n    ",
                "  select * from read_parquet([\n    ",
                "], union_by_name = true, hive_partitioning = false)"));
  }

  /** DuckDB takes paths as patterns: what would be one stands in brackets. */
  private String path(String file) {
    Path path = new Path(lake.folder(table), file);
    String place =
        "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : location(path);
    return literal(place.replaceAll("[\\[*?]", "[$0]"));
  }

  private static String type(DataType type) {
    if (type instanceof ArrayType array) {
      return type(array.elementType()) + "[]";
    }
    if (type instanceof StructType struct) {
      return Arrays.stream(struct.fields())
          .map(field -> quoted(field.name()) + " " + type(field.dataType()))
          .collect(joining(", ", "struct(", ")"));
    }
    return TYPES.getOrDefault(type.simpleString(), type.simpleString());
  }
}
