import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The casework marts in DuckDB, for comparison.
 *
 * <pre>
 * DuckDbCasework build SQL LANDING OUT AS_OF    builds the marts, prints the seconds it took
 * DuckDbCasework compare OUT KPIS.json          exits 1 where mart_ops_kpis differs by over 1e-6
 * </pre>
 *
 * The seconds are those from opening the database to the last mart, without the start of the JVM.
 */
public final class DuckDbCasework {
  private static final Pattern DELIVERY = Pattern.compile("\\$\\{landing:(\\w+)}");
  private static final String[] MEASURES = {
    "total_cases",
    "active_cases",
    "avg_hours_to_first_response",
    "avg_days_to_resolution",
    "escalation_rate",
    "reopen_rate",
    "sla_breach_rate",
    "avg_interactions_per_case",
    "avg_csat",
    "stale_cases"
  };

  public static void main(String[] args) throws IOException, SQLException {
    if (args.length == 5 && args[0].equals("build")) {
      build(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), args[4]);
    } else if (args.length == 3 && args[0].equals("compare")) {
      System.exit(compare(Path.of(args[1]), Path.of(args[2])) == 0 ? 0 : 1);
    } else {
      System.err.println("DuckDbCasework build SQL LANDING OUT AS_OF | compare OUT KPIS.json");
      System.exit(2);
    }
  }

  private static void build(Path script, Path landing, Path out, String asOf)
      throws IOException, SQLException {
    Files.createDirectories(out);
    String sql =
        DELIVERY
            .matcher(Files.readString(script))
            .replaceAll(found -> Matcher.quoteReplacement(delivery(landing, found.group(1))))
            .replace("${out}", out.toString())
            .replace("${as_of}", asOf);
    long start = System.nanoTime();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String single : sql.split(";\\s*\n")) {
        statement.execute(single);
      }
    }
    System.out.printf(Locale.ROOT, "%.2f%n", (System.nanoTime() - start) / 1e9);
  }

  /** One file, or all parts of a folder. */
  private static String delivery(Path landing, String table) {
    Path file = landing.resolve("casework").resolve(table + ".csv");
    return Files.exists(file) ? file.toString() : landing + "/casework/" + table + "/*.csv";
  }

  /** Prints each difference; rows that only one side has count as one. */
  private static int compare(Path out, Path kpis) throws SQLException {
    int differences = 0;
    String query =
        "select coalesce(d.case_type, a.case_type) as name, d, a"
            + " from read_parquet('%s/mart_ops_kpis.parquet') as d"
            + " full join read_json('%s') as a on a.case_type = d.case_type";
    for (String measure : MEASURES) {
      String single =
          query
              .formatted(out, kpis)
              .replace(", d, a", ", d." + measure + "::double, a." + measure + "::double");
      try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = duck.createStatement();
          ResultSet rows = statement.executeQuery(single)) {
        while (rows.next()) {
          differences += differs(rows, measure) ? 1 : 0;
        }
      }
    }
    return differences;
  }

  private static boolean differs(ResultSet rows, String measure) throws SQLException {
    Object duck = rows.getObject(2);
    Object almoner = rows.getObject(3);
    boolean same =
        duck == null || almoner == null
            ? duck == almoner
            : Math.abs((Double) duck - (Double) almoner) <= 1e-6;
    if (!same) {
      System.out.printf(
          "%s of %s: DuckDB %s, Almoner %s%n", measure, rows.getString(1), duck, almoner);
    }
    return !same;
  }

  private DuckDbCasework() {}
}
