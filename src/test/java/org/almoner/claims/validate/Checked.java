package org.almoner.claims.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the validator says of a file, and the files written for it. */
public final class Checked {
  public static final Path FAULTY = Path.of("src/test/resources/claims/faulty");

  /** Files whose names begin so, in order. */
  public static List<Path> files(String beginning) {
    try (Stream<Path> all = Files.list(FAULTY)) {
      return all.filter(each -> each.getFileName().toString().matches(beginning + ".*\\.x12"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Finding> findings(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return findings(in);
    }
  }

  static List<Finding> findings(String text) {
    return findings(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  static List<Finding> findings(InputStream in) {
    List<Finding> findings = new ArrayList<>();
    try {
      Validation.run(in, report -> findings.addAll(report.found().findings()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    findings.sort(Comparator.comparingLong(each -> each.position().segment()));
    return findings;
  }

  /** In short, such as {@code date DMG17-2}: rule, tag, position in the set, element. */
  public static List<String> shown(String text) {
    return findings(text).stream().map(Checked::shown).toList();
  }

  private static String shown(Finding each) {
    Spot spot = each.spot();
    return each.rule().name().toLowerCase(Locale.ROOT)
        + " "
        + each.position().tag()
        + each.position().inSet()
        + (spot.element() == 0 ? "" : "-" + spot.element())
        + (spot.component() == 0 ? "" : ":" + spot.component());
  }

  /** A clean file with a segment's text replaced, its count of segments put right. */
  public static String edited(String clean, String segment, String replacement) {
    try {
      String text = Files.readString(FAULTY.resolve("clean-" + clean + ".x12"));
      if (!text.contains(segment)) {
        throw new IllegalArgumentException("No such segment: " + segment);
      }
      String edited = text.replace(segment, replacement);
      List<String> lines = edited.lines().toList();
      int start = indexOf(lines, "ST*");
      int end = indexOf(lines, "SE*");
      return edited.replaceFirst("\nSE\\*\\d+", "\nSE*" + (end - start + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int indexOf(List<String> lines, String beginning) {
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(beginning)) {
        return at;
      }
    }
    throw new IllegalArgumentException("No " + beginning);
  }

  private Checked() {}
}
