package org.almoner.engine.export;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Provenance;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.jdbc.JdbcDialects;

/**
 * A table in a database that JDBC reaches. No message holds the login, nor a value of a row.
 *
 * @param address where the database is, and the login
 * @param table its name there
 */
public record DatabaseTable(DatabaseAddress address, DatabaseName table) {
  private static final Pattern LOGIN = Pattern.compile("(?i)\\b(user|password|pwd)=[^&;\\s]*");
  private static final Pattern VALUE = Pattern.compile(": \".*");

  /**
   * @throws UsageException where the name is not one
   */
  public static DatabaseTable of(DatabaseAddress address, String name) {
    return new DatabaseTable(address, new DatabaseName(name));
  }

  /**
   * Fills the table, and makes it where it does not exist; its columns, comments and grants stay.
   * The rows go into a table beside it, {@code <name>_almoner_loading}, and from there replace the
   * old ones, all or those of the export's date, in one transaction: readers see the old rows or
   * the new ones, and a kill leaves the old.
   *
   * @param overwrite whether rows that are there already may be replaced
   * @throws UsageException where the database cannot be reached, refuses, or has the table already
   */
  public void write(Export export, boolean overwrite) {
    Set<String> columns = columns();
    boolean exists = !columns.isEmpty();
    if (exists && !overwrite) {
      throw new UsageException(
          "The database has a table %s already; --overwrite replaces its rows".formatted(name()));
    }
    Dataset<Row> all = export.flat();
    boolean undated = exists && !columns.contains(Provenance.BUSINESS_DATE); // made earlier
    Dataset<Row> rows = undated ? all.drop(Provenance.BUSINESS_DATE) : all;
    try {
      if (!exists) {
        fill(rows.limit(0), name());
      }
      fill(rows, table.beside());
      swap(export, rows.columns());
    } catch (Exception e) { // Spark throws SQLException without declaring it
      throw new UsageException(
          "The database refused to write %s: %s".formatted(name(), reason(e)), e);
    }
  }

  private void fill(Dataset<Row> rows, String target) {
    Properties driver = properties();
    driver.putIfAbsent("batchsize", "5000");
    driver.putIfAbsent("reWriteBatchedInserts", "true");
    rows.write().mode(SaveMode.Overwrite).jdbc(url(), target, driver);
  }

  private void swap(Export export, String[] columns) throws SQLException {
    String list =
        Arrays.stream(columns).map(JdbcDialects.get(url())::quoteIdentifier).collect(joining(", "));
    try (Connection connection = DriverManager.getConnection(url(), properties())) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        delete(connection, export);
        statement.executeUpdate(
            "insert into %s (%s) select %s from %s".formatted(name(), list, list, table.beside()));
        connection.commit();
      } finally {
        connection.rollback();
        drop(connection);
      }
    }
  }

  private void delete(Connection connection, Export export) throws SQLException {
    String all = "delete from " + name();
    if (export.partition().isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(all);
      }
      return;
    }
    String column =
        JdbcDialects.get(url()).quoteIdentifier(export.table().partition().orElseThrow());
    try (PreparedStatement statement =
        connection.prepareStatement(all + " where " + column + " = ?")) {
      statement.setDate(1, Date.valueOf(export.partition().get()));
      statement.executeUpdate();
    }
  }

  private void drop(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("drop table " + table.beside());
      connection.commit();
    }
  }

  private String name() {
    return table.text();
  }

  private String url() {
    return address.url();
  }

  /** Names of the table's columns in lower case; none where it is not there. */
  private Set<String> columns() {
    try (Connection connection = DriverManager.getConnection(url(), properties());
        Statement statement = connection.createStatement()) {
      return columns(statement);
    } catch (SQLException e) {
      throw new UsageException("Cannot connect to the database: " + reason(e), e);
    }
  }

  private Set<String> columns(Statement statement) {
    Set<String> names = new HashSet<>();
    try (ResultSet none = statement.executeQuery(JdbcDialects.get(url()).getSchemaQuery(name()))) {
      ResultSetMetaData columns = none.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
      }
    } catch (SQLException e) {
      names.clear();
    }
    return names;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(address.login());
    properties.putIfAbsent("logServerErrorDetail", "false"); // PostgreSQL's details quote rows
    return properties;
  }

  /** What the database said, without what it quotes of a row and without a login in a URL. */
  private static String reason(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql) {
        SQLException last = sql.getNextException() == null ? sql : sql.getNextException();
        String first = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
        return LOGIN.matcher(VALUE.matcher(first).replaceAll("")).replaceAll("$1=...")
            + (last.getSQLState() == null ? "" : " (SQLSTATE " + last.getSQLState() + ")");
      }
    }
    return failure.getClass().getSimpleName();
  }
}
