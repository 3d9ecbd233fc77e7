package org.almoner.claims.acknowledge;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.claims.x12.Separators;

/** Writes segments, with the separators of the file that is answered. */
final class SegmentText {
  private static final List<Character> REPETITIONS = List.of('^', '!', '|', '{');

  private final OutputStream out;
  private final char element;
  private final char component;
  private final char repetition;
  private final char terminator;
  private int written;

  SegmentText(OutputStream out, Separators separators) {
    this.out = out;
    this.element = (char) (separators.element() & 0xFF);
    this.component = (char) (separators.component() & 0xFF);
    this.terminator = (char) (separators.terminator() & 0xFF);
    this.repetition =
        separators.repetition() == Separators.NONE
            ? REPETITIONS.stream().filter(each -> !isTaken(each)).findFirst().orElseThrow()
            : (char) (separators.repetition() & 0xFF);
  }

  /** Segments written so far. */
  int written() {
    return written;
  }

  String component() {
    return String.valueOf(component);
  }

  String repetition() {
    return String.valueOf(repetition);
  }

  /** Numbers of a position, without those that are 0 at its end. */
  String composite(int... numbers) {
    int last = numbers.length;
    while (last > 1 && numbers[last - 1] == 0) {
      last--;
    }
    return Arrays.stream(numbers, 0, last)
        .mapToObj(each -> each == 0 ? "" : Integer.toString(each))
        .collect(Collectors.joining(component()));
  }

  /** What the file says, without anything that would end an element of ours. */
  String quoted(String text) {
    StringBuilder safe = new StringBuilder(text);
    for (int at = 0; at < safe.length(); at++) {
      char each = safe.charAt(at);
      if (isTaken(each) || each == repetition || Character.isISOControl(each)) {
        safe.setCharAt(at, ' ');
      }
    }
    return safe.toString().strip();
  }

  /** Writes a segment; empty elements at its end are left out. */
  void write(String... texts) {
    int last = texts.length;
    while (last > 1 && texts[last - 1].isEmpty()) {
      last--;
    }
    String joined = String.join(String.valueOf(element), Arrays.asList(texts).subList(0, last));
    String end = terminator == '\n' || terminator == '\r' ? "" : "\n";
    try {
      out.write((joined + terminator + end).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the acknowledgement", e);
    }
    written++;
  }

  private boolean isTaken(char each) {
    return each == element || each == component || each == terminator;
  }
}
