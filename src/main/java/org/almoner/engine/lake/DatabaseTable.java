package org.almoner.engine.lake;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.almoner.engine.UsageException;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.jdbc.JdbcDialects;

/**
 * A table in a database that JDBC reaches. No message holds the login, nor a value of a row.
 *
 * @param login properties for the driver, such as user and password
 */
public record DatabaseTable(String url, String name, Map<String, String> login) {
  private static final Pattern LOGIN = Pattern.compile("(?i)\\b(user|password|pwd)=[^&;\\s]*");
  private static final Pattern VALUE = Pattern.compile(": \".*");

  /**
   * Fills the table, and makes it where it does not exist; its columns, comments and grants stay.
   *
   * @param overwrite whether rows that are there already may be replaced
   * @throws UsageException where the database cannot be reached, refuses, or has the table already
   */
  public void write(Export export, boolean overwrite) {
    if (exists() && !overwrite) {
      throw new UsageException(
          "The database has a table %s already; --overwrite replaces its rows".formatted(name));
    }
    Properties driver = properties();
    driver.putIfAbsent("truncate", "true");
    driver.putIfAbsent("batchsize", "5000");
    driver.putIfAbsent("reWriteBatchedInserts", "true");
    try {
      export.flat().write().mode(SaveMode.Overwrite).jdbc(url, name, driver);
    } catch (Exception e) { // Spark throws SQLException without declaring it
      throw new UsageException(
          "The database refused to write %s: %s".formatted(name, reason(e)), e);
    }
  }

  private boolean exists() {
    try (Connection connection = DriverManager.getConnection(url, properties());
        Statement statement = connection.createStatement()) {
      return isReadable(statement);
    } catch (SQLException e) {
      throw new UsageException("Cannot connect to the database: " + reason(e), e);
    }
  }

  private boolean isReadable(Statement statement) {
    try {
      statement.executeQuery(JdbcDialects.get(url).getTableExistsQuery(name)).close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(login);
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
