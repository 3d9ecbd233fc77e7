package org.almoner.engine.export;

import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.apache.hadoop.fs.Path;

/**
 * How another engine is told of a table that lies in a lake. None of the statements writes into the
 * lake; names and locations are quoted by the engine's own rules.
 */
public enum CatalogDialect {
  /** Spark SQL with Delta's extension: the table is read as it is at the time of a query. */
  SPARK {
    @Override
    Optional<String> schema(String domain) {
      return Optional.of("create schema if not exists " + backticked(domain) + ";");
    }

    @Override
    String table(Lake lake, Table table, TableVersion version) {
      return "create table if not exists %s.%s using delta location %s;"
          .formatted(
              backticked(table.domain()),
              backticked(table.name()),
              escaped(lake.folder(table).toString()));
    }
  },

  /** Amazon Athena, engine version 3: columns come from the Delta log, and must not be given. */
  ATHENA {
    @Override
    Optional<String> schema(String domain) {
      return Optional.of("create database if not exists " + backticked(domain) + ";");
    }

    @Override
    String table(Lake lake, Table table, TableVersion version) {
      String place = location(lake.folder(table));
      if (!place.startsWith("s3://")) {
        throw new UsageException(
            "Athena reads from S3 only, and the lake is at %s; give --lake s3a://…"
                .formatted(lake.root()));
      }
      return "create external table if not exists %s.%s location %s tblproperties ('table_type' = 'DELTA');"
          .formatted(backticked(table.domain()), backticked(table.name()), escaped(place + "/"));
    }
  },

  /** Trino's Delta Lake connector, its catalogue being named delta. */
  TRINO {
    @Override
    Optional<String> schema(String domain) {
      return Optional.of("create schema if not exists delta." + quoted(domain) + ";");
    }

    @Override
    String table(Lake lake, Table table, TableVersion version) {
      return "call delta.system.register_table(schema_name => %s, table_name => %s, table_location => %s);"
          .formatted(
              literal(table.domain()),
              literal(table.name()),
              literal(location(lake.folder(table))));
    }
  },

  /** DuckDB without extensions: a view over the files of the version that is published now. */
  DUCKDB {
    @Override
    Optional<String> schema(String domain) {
      return Optional.of("create schema if not exists " + quoted(domain) + ";");
    }

    @Override
    String table(Lake lake, Table table, TableVersion version) {
      return new DuckDbView(lake, table, version).statements();
    }
  };

  abstract Optional<String> schema(String domain);

  abstract String table(Lake lake, Table table, TableVersion version);

  /** A place as other engines name it: S3 without Hadoop's name for its own reader. */
  static String location(Path path) {
    return path.toString().replaceFirst("^s3[an]://", "s3://");
  }

  /** A name in double quotes. */
  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A text of standard SQL. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String backticked(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /** A text of Spark and Hive, where a backslash escapes. */
  private static String escaped(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
