package org.almoner.claims;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is true of the claims of a generated world, as of each day that its truth speaks of. */
public final class TrueClaims {
  /** Columns by which a claim is found. */
  public static final List<String> KEY =
      List.of("pcn", "payer", "payer_sequence", "source", "service_from");

  /** Columns that are compared. */
  public static final List<String> COMPARED =
      List.of(
          "submitted_date",
          "initial_outcome",
          "state",
          "label",
          "initial_cause",
          "payer_paid",
          "contractual",
          "denied_amount",
          "patient_responsibility",
          "prior_payer");

  private static final Map<String, String> NAMES =
      Map.of("payer", "payer_id", "initial_outcome", "outcome", "initial_cause", "cause");

  private final TreeMap<LocalDate, Map<String, String>> days = new TreeMap<>();

  /**
   * @param file {@code truth/claims/claims.csv}, which quotes nothing
   */
  public static TrueClaims read(Path file) throws IOException {
    TrueClaims truth = new TrueClaims();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String[] columns = lines.readLine().split(",");
      String line;
      while ((line = lines.readLine()) != null) {
        String[] values = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], values[i]);
        }
        truth.add(row);
      }
    }
    return truth;
  }

  private void add(Map<String, String> told) {
    Map<String, String> row = new HashMap<>(told);
    NAMES.forEach((name, toldAs) -> row.put(name, told.get(toldAs)));
    put(row, days.computeIfAbsent(LocalDate.parse(row.get("as_of")), day -> new TreeMap<>()));
  }

  public NavigableSet<LocalDate> days() {
    return days.navigableKeySet();
  }

  /** How many claims there are by a day. */
  public int count(LocalDate day) {
    return days.get(day).size();
  }

  /**
   * What differs as of a day, a line each.
   *
   * @param found columns of claims as texts
   */
  public List<String> differences(LocalDate day, Stream<Map<String, String>> found) {
    Map<String, String> decided = new TreeMap<>();
    found.forEach(row -> put(row, decided));
    List<String> differences = new ArrayList<>();
    days.get(day)
        .forEach(
            (key, values) -> {
              String other = decided.getOrDefault(key, "none");
              if (!values.equals(other)) {
                differences.add(key + " truth " + values + " decided " + other);
              }
            });
    decided.forEach(
        (key, values) -> {
          if (!days.get(day).containsKey(key)) {
            differences.add(key + " only decided " + values);
          }
        });
    return differences;
  }

  private static void put(Map<String, String> row, Map<String, String> rows) {
    String key = KEY.stream().map(name -> text(row.get(name))).collect(joining(" "));
    String values =
        COMPARED.stream().map(name -> amount(text(row.get(name)))).collect(joining(";"));
    rows.merge(key, values, (one, other) -> one + " and " + other);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String amount(String value) {
    return value.matches("-?[0-9]+([.][0-9]+)?")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }
}
