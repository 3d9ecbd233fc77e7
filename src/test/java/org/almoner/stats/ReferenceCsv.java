package org.almoner.stats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A public data set beside the project; tests that need it are skipped where it is absent. */
public record ReferenceCsv(List<String> header, List<String[]> rows) {

  public static ReferenceCsv read(String path) {
    Path file = Path.of("../shared/data").resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
    try {
      List<String> lines = Files.readAllLines(file);
      List<String[]> rows =
          lines.stream().skip(1).map(line -> line.replace("\"", "").split(",", -1)).toList();
      return new ReferenceCsv(Arrays.asList(lines.get(0).replace("\"", "").split(",", -1)), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public double[] numbers(String column) {
    int j = header.indexOf(column);
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[j])).toArray();
  }

  public boolean[] flags(String column) {
    double[] numbers = numbers(column);
    boolean[] flags = new boolean[numbers.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = numbers[i] == 1;
    }
    return flags;
  }
}
