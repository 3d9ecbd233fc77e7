package org.almoner.cli.lab.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.cli.lab.CompleteRows;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataFile;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;
import org.jspecify.annotations.Nullable;

/**
 * What would become of each patient from one decision date on, as {@code generate} wrote it.
 *
 * @param source of the truth, for messages
 */
record TruthTable(String source, String date, Map<String, Row> rows) {
  private static final String PATIENT = "patient_id";
  private static final String DATE = "decision_date";
  private static final List<String> COLUMNS =
      List.of(
          PATIENT, DATE, "p_discontinue_30d_no_contact", "p_discontinue_30d_contact", "y0", "y1");

  /**
   * A patient's truth.
   *
   * @param without the probability of discontinuing within 30 days without a contact
   * @param effect by how much a contact lowers it
   * @param outcomes the same in the world as it went on: −1, 0 or 1
   */
  record Row(double without, double effect, int outcomes) {}

  /**
   * @param folder that {@code generate} wrote, or its file of decision points
   * @throws InputException where there is none, or nothing for the date
   */
  static TruthTable read(String folder, String date) {
    String source = source(folder);
    Map<String, Row> rows = new HashMap<>();
    String last = "";
    for (String part : parts(source)) {
      String latest = read(DataFile.of(part).read(COLUMNS), date, rows);
      last = latest.compareTo(last) > 0 ? latest : last;
    }
    if (rows.isEmpty()) {
      throw new InputException(
          source
              + ": no decision points on "
              + date
              + "; there are some every 14 days up to "
              + last);
    }
    return new TruthTable(source, date, rows);
  }

  /** Adds the rows of the date; returns the last date there is. */
  private static String read(DataTable table, String date, Map<String, Row> rows) {
    CompleteRows complete = new CompleteRows(table);
    double[] without = complete.numbers(COLUMNS.get(2));
    double[] with = complete.numbers(COLUMNS.get(3));
    double[] y0 = complete.numbers("y0");
    double[] y1 = complete.numbers("y1");
    DataColumn patients = table.column(PATIENT);
    DataColumn dates = table.column(DATE);
    String last = "";
    for (int i = 0; i < table.rows(); i++) {
      String day = String.valueOf(dates.text(i));
      last = day.compareTo(last) > 0 ? day : last;
      if (day.equals(date)) {
        Row row = new Row(without[i], without[i] - with[i], (int) (y0[i] - y1[i]));
        rows.put(String.valueOf(patients.text(i)), row);
      }
    }
    return last;
  }

  /** A large world's truth is a folder of parts. */
  private static List<String> parts(String source) {
    if (!Files.isDirectory(Path.of(source))) {
      return List.of(source);
    }
    try (Stream<Path> files = Files.list(Path.of(source))) {
      List<String> parts =
          files
              .map(Path::toString)
              .filter(file -> file.endsWith(".csv") || file.endsWith(".csv.gz"))
              .sorted()
              .toList();
      return parts.isEmpty() ? List.of(source) : parts;
    } catch (IOException e) {
      throw new InputException(source + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  @Nullable Row find(@Nullable String patient) {
    return rows.get(patient);
  }

  private static String source(String folder) {
    if (!Files.isDirectory(Path.of(folder))) {
      return folder;
    }
    return Stream.of(".csv", ".csv.gz", ".parquet", "")
        .map(ending -> Path.of(folder, "engagement", "decision_points" + ending))
        .filter(Files::exists)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    folder + ": no engagement/decision_points; generate writes one to --truth"));
  }
}
