package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.claims.x12.Fault;
import org.almoner.claims.x12.Segment;
import org.almoner.claims.x12.SegmentReader;
import org.almoner.claims.x12.SegmentWriter;
import org.almoner.claims.x12.Separators;
import org.almoner.claims.x12.Token;
import org.junit.jupiter.api.Test;

/** Whole sample files written with other separators say the same. */
class RenderedAgainTest {
  private static final Separators OTHERS =
      new Separators((byte) 0x1D, (byte) 0x1F, (byte) 0x1C, (byte) 0x1E);
  private static final List<String> TABLES =
      List.of(
          "stg_claims",
          "stg_claim_lines",
          "stg_claim_other_payers",
          "stg_payments",
          "stg_remits",
          "stg_remit_lines",
          "stg_adjustments",
          "stg_provider_adjustments",
          "stg_acknowledgements");

  @Test
  void segmentsAndTablesAreTheSame() throws IOException {
    int rendered = 0;
    for (Path file : SampleFilesTest.samples()) {
      byte[] original = Files.readAllBytes(file);
      List<Segment> segments = segments(original);
      if (!segments.isEmpty() && segments.get(0).is("ISA")) {
        rendered++;
        byte[] other = written(segments);
        assertThat(elements(segments(other))).as(file.toString()).isEqualTo(elements(segments));
        for (String table : TABLES) {
          assertThat(rows(other, table)).as(file + " " + table).isEqualTo(rows(original, table));
        }
      }
    }
    assertThat(rendered).isGreaterThan(250);
  }

  private static byte[] written(List<Segment> segments) {
    SegmentWriter writer = new SegmentWriter(OTHERS);
    segments.forEach(writer::write);
    return writer.bytes();
  }

  /** Elements but those of ISA that are separators; without empty ones at the end. */
  private static List<String> elements(List<Segment> segments) {
    List<String> all = new ArrayList<>();
    for (Segment segment : segments) {
      StringBuilder text = new StringBuilder(segment.tag());
      for (int number = 1; number <= segment.size(); number++) {
        boolean isSeparator = segment.is("ISA") && (number == 11 || number == 16);
        text.append('*').append(isSeparator ? "" : segment.parts(number));
      }
      all.add(text.toString());
    }
    return all;
  }

  /** Rows without what says where they stood. Ids that rest on an offset are left out, too. */
  private static List<Map<String, String>> rows(byte[] content, String table) {
    List<Map<String, String>> rows =
        Tables.read("file", new ByteArrayInputStream(content)).columns(table);
    rows.forEach(row -> row.remove("segment_offset"));
    return rows;
  }

  private static List<Segment> segments(byte[] content) throws IOException {
    List<Segment> segments = new ArrayList<>();
    try (SegmentReader reader = new SegmentReader(new ByteArrayInputStream(content))) {
      Token token;
      while ((token = reader.next()) != null) {
        if (token instanceof Fault) {
          return List.of();
        }
        segments.add((Segment) token);
      }
    }
    return segments;
  }
}
