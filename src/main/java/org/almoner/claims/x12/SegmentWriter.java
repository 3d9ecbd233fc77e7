package org.almoner.claims.x12;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes segments with separators of one's own, each interchange's stated in its ISA. */
public final class SegmentWriter {
  private static final int[] ISA_WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
  private static final int REPETITION = 11;
  private static final int COMPONENT = 16;

  private final Separators separators;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public SegmentWriter(Separators separators) {
    this.separators = separators;
  }

  /**
   * Appends a segment.
   *
   * @throws IllegalArgumentException where a text of it holds one of the separators
   */
  public void write(Segment segment) {
    text(segment.tag());
    for (int number = 1; number <= segment.size(); number++) {
      out.write(separators.element());
      if (segment.is("ISA")) {
        interchange(segment, number);
      } else {
        element(segment, number);
      }
    }
    out.write(separators.terminator());
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  private void interchange(Segment segment, int number) {
    if (number == COMPONENT) {
      out.write(separators.component());
    } else if (number == REPETITION && segment.separators().repetition() != Separators.NONE) {
      out.write(separators.repetition());
    } else {
      StringBuilder padded = new StringBuilder(segment.element(number));
      while (number <= ISA_WIDTHS.length && padded.length() < ISA_WIDTHS[number - 1]) {
        padded.append(' ');
      }
      text(padded.toString());
    }
  }

  private void element(Segment segment, int number) {
    List<List<String>> repetitions = new ArrayList<>(segment.parts(number));
    for (int repetition = 0; repetition < repetitions.size(); repetition++) {
      if (repetition > 0) {
        out.write(separators.repetition());
      }
      List<String> components = repetitions.get(repetition);
      for (int component = 0; component < components.size(); component++) {
        if (component > 0) {
          out.write(separators.component());
        }
        text(components.get(component));
      }
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (byte value : bytes) {
      if (value == separators.element()
          || value == separators.component()
          || value == separators.terminator()
          || value == separators.repetition()) {
        throw new IllegalArgumentException("A text holds a separator that it is written with");
      }
    }
    out.writeBytes(bytes);
  }
}
