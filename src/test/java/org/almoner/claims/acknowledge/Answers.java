package org.almoner.claims.acknowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.acknowledge.Acknowledging.Order;
import org.almoner.claims.validate.Dialect;
import org.almoner.claims.x12.Segment;
import org.almoner.claims.x12.SegmentReader;
import org.almoner.claims.x12.Token;

/** Acknowledgements as text, and what they say. */
final class Answers {

  static String to(Path file, Dialect dialect) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(file)) {
      Acknowledging.run(in, new Order(dialect, null), out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static List<Segment> segments(InputStream in) throws IOException {
    List<Segment> segments = new ArrayList<>();
    try (SegmentReader reader = new SegmentReader(in)) {
      Token token;
      while ((token = reader.next()) != null) {
        if (token instanceof Segment segment) {
          segments.add(segment);
        }
      }
    }
    return segments;
  }

  /**
   * Verdicts and positions of each group and set in order: {@code HC 56 R}, {@code 837 0001 R},
   * {@code NM1 8}, {@code 5:1}. Codes and copies of bad values are left out.
   */
  static List<String> said(InputStream in) throws IOException {
    List<String> said = new ArrayList<>();
    for (Segment segment : segments(in)) {
      switch (segment.tag()) {
        case "AK1", "AK2" -> said.add(segment.element(1) + " " + segment.element(2));
        case "AK3", "IK3" -> said.add(segment.element(1) + " " + segment.element(2));
        case "AK4", "IK4" -> said.add(segment.element(1));
        case "AK5", "IK5", "AK9" -> said.add(segment.tag() + " " + segment.element(1));
        default -> {}
      }
    }
    return said;
  }

  private Answers() {}
}
