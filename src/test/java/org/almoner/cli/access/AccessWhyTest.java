package org.almoner.cli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads nothing but what {@code access why} prints, adds it up, and makes the changes it names. */
class AccessWhyTest {
  private static final Pattern FIGURE = Pattern.compile("  ([a-z_]+) = (-?[0-9.]+)");
  private static final Pattern TERM = Pattern.compile("    ([+-]) (.*) = (-?[0-9.]+)");
  private static final Pattern FACTOR = Pattern.compile("( ÷ )?[^ ×÷]+ (-?[0-9.]+)(?= [×÷]|$)");
  private static final Pattern CHANGE = Pattern.compile("  in ([a-z_.]+), row (.*): (.*)");
  private static final Pattern EFFECT =
      Pattern.compile("    ([a-z_]+): (-?[0-9.]+), now (-?[0-9.]+)");

  @TempDir private Path scratch;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conflict",
        "saturated",
        "excluded-with-rules",
        "unknown-plan",
        "fte-zero",
        "rule-ended",
        "to-equal",
        "from-equal",
        "wrong-jur"
      })
  void everyNumberIsTheSumOfItsPrintedTerms(String request) {
    List<String> lines = why(folder(), request, List.of()).lines().toList();

    int figures = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher figure = FIGURE.matcher(lines.get(i));
      if (figure.matches()) {
        double sum = 0;
        for (Matcher term : following(lines, i, TERM)) {
          double value = value(term.group(3));
          assertThat(value).as(term.group()).isCloseTo(product(term), within(1e-9));
          sum += value;
        }
        assertThat(sum).as(figure.group()).isCloseTo(value(figure.group(2)), within(1e-9));
        figures++;
      }
    }
    assertThat(figures).isGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conflict",
        "saturated",
        "excluded-with-rules",
        "unknown-plan",
        "fte-zero",
        "to-equal"
      })
  void everyChangeThatIsNamedDoesWhatIsSaid(String request) throws IOException {
    List<String> lines = why(folder(), request, List.of()).lines().toList();
    Matcher arms =
        Pattern.compile("access arm (\\S+), support arm (\\S+) on .*").matcher(lines.get(1));
    assertThat(arms.matches()).isTrue();
    List<String> same = List.of("--access-arm", arms.group(1), "--support-arm", arms.group(2));

    int changes = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher change = CHANGE.matcher(lines.get(i));
      if (change.matches()) {
        Path changed = changed(change.group(1), change.group(2), change.group(3));
        List<String> options = new ArrayList<>(same);
        if (change.group(1).equals("assumptions.yaml")) {
          options.addAll(List.of("--assumptions", changed.resolve("assumptions.yaml").toString()));
        }
        String then = why(changed, request, options);
        for (Matcher effect : following(lines, i, EFFECT)) {
          assertThat(value(effect.group(2))).isNotCloseTo(value(effect.group(3)), within(1e-9));
          assertThat(figure(then, effect.group(1))).as(change.group()).isEqualTo(effect.group(2));
        }
        changes++;
      }
    }
    assertThat(changes).isPositive();
  }

  private static Path folder() {
    return SharedCases.folder("population-access/access/edges");
  }

  private static String why(Path folder, String request, List<String> options) {
    List<String> call = new ArrayList<>(List.of("access", "why", folder.toString()));
    call.addAll(List.of("--request", request));
    call.addAll(options);
    CommandLineRun run = CommandLineRun.of(call.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private static double product(Matcher term) {
    int colon = term.group(2).lastIndexOf(": ");
    if (colon < 0) {
      assertThat(term.group(2)).isEqualTo("clamp");
      return value(term.group(3));
    }
    double product = term.group(1).equals("-") ? -1 : 1;
    Matcher factor = FACTOR.matcher(term.group(2).substring(colon + 2));
    while (factor.find()) {
      double value = value(factor.group(2));
      product = factor.group(1) == null ? product * value : product / value;
    }
    return product;
  }

  /** The last that is printed of the name: that of the chosen arms. */
  private static String figure(String text, String name) {
    Matcher figure = Pattern.compile("(?m)^  " + name + " = (-?[0-9.]+)$").matcher(text);
    String found = "";
    while (figure.find()) {
      found = figure.group(1);
    }
    return found;
  }

  /** A copy of the folder with the cells of one row changed. */
  private Path changed(String table, String key, String cells) throws IOException {
    Path copy = Files.createTempDirectory(scratch, "changed");
    SharedCases.copy(folder(), copy);
    if (table.equals("assumptions.yaml")) {
      String text = Files.readString(Path.of("conf/assumptions.yaml"));
      String id = "  - id: " + key + "\n    value: ";
      assertThat(text).contains(id);
      Files.writeString(
          copy.resolve(table),
          text.replaceFirst(id + "[0-9.]+", id + cells.substring("value=".length())));
      return copy;
    }
    Path file = copy.resolve(table + ".csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(file));
    List<String> header = List.of(rows.get(0).split(","));
    int row = row(rows, key);
    List<String> fields = new ArrayList<>(List.of(rows.get(row).split(",", -1)));
    for (String cell : cells.split(", ")) {
      String[] parts = cell.split("=", 2);
      fields.set(header.indexOf(parts[0]), parts[1]);
    }
    rows.set(row, String.join(",", fields));
    Files.write(file, rows);
    return copy;
  }

  /** Capacity is known by program and day, the others by their first column. */
  private static int row(List<String> rows, String key) {
    String[] parts = key.split("@");
    String start = parts.length == 2 ? parts[1] + "," + parts[0] + "," : key + ",";
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError("no row " + key);
  }

  /** The lines right after one that are of a kind. */
  private static List<Matcher> following(List<String> lines, int line, Pattern kind) {
    return lines.subList(line + 1, lines.size()).stream()
        .map(kind::matcher)
        .takeWhile(Matcher::matches)
        .toList();
  }

  private static double value(String text) {
    return Double.parseDouble(text);
  }
}
