package org.almoner.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.claims.rows.Columns;
import org.almoner.claims.rows.X12Row;
import org.almoner.generate.Landings;
import org.almoner.generate.claims.ClaimsChapter;
import org.almoner.generate.story.World;

/** A generated world of claims on disk: its files read, and its truth. */
record GeneratedClaims(Path landing, List<Tables> files, List<Map<String, String>> truth) {
  static GeneratedClaims write(World world, Path folder) throws IOException {
    Path landing = folder.resolve("landing");
    Landings.write(new ClaimsChapter(world), landing, 2);
    List<Tables> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(landing.resolve("claims/x12"))) {
      paths
          .filter(path -> path.toString().endsWith(".x12"))
          .sorted()
          .forEach(p -> files.add(Tables.read(p)));
    }
    return new GeneratedClaims(
        landing, files, rows(folder.resolve("landing-truth/claims/claims.csv")));
  }

  /** Rows of a CSV file that quotes nothing. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] columns = lines.get(0).split(",");
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] values = line.split(",", -1);
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], values[i]);
              }
              return row;
            })
        .toList();
  }

  /** What is true of claims as of a day. */
  List<Map<String, String>> truth(LocalDate day) {
    return truth.stream().filter(row -> row.get("as_of").equals(day.toString())).toList();
  }

  Map<String, Integer> situations() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    rows(landing.resolveSibling("landing-truth/claims/situations.csv"))
        .forEach(row -> counts.put(row.get("situation"), Integer.valueOf(row.get("count"))));
    return counts;
  }

  /** Rows of a kind as columns, of all files. */
  Stream<Map<String, String>> columns(Class<? extends X12Row> kind) {
    return files.stream()
        .flatMap(file -> file.merged().stream())
        .filter(kind::isInstance)
        .map(row -> Columns.of((Record) row));
  }

  List<LocalDate> days() {
    return truth.stream()
        .map(row -> LocalDate.parse(row.get("as_of")))
        .distinct()
        .sorted()
        .toList();
  }

  /** What differs between truth and what is decided of the files by a day, a line each. */
  List<String> differences(LocalDate day) throws IOException {
    return TrueClaims.read(landing.resolveSibling("landing-truth/claims/claims.csv"))
        .differences(day, new DecidedWorld(files, day).columns("fct_claims").stream());
  }
}
