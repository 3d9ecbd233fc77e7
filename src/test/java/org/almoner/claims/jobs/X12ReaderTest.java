package org.almoner.claims.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.claims.read.X12Rows;
import org.almoner.claims.rows.Columns;
import org.almoner.claims.rows.RawSegment;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.Column;
import org.almoner.engine.FeedFile;
import org.almoner.engine.FeedReader;
import org.almoner.engine.FeedRow;
import org.almoner.engine.Table;
import org.almoner.tables.claims.X12Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of a file are what its reader says, each under the columns of its table. */
class X12ReaderTest {
  private static final String FILE =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260105*1200*^*00501"
          + "*000000001*0*P*:~GS*HC*S*R*20260105*1200*1*X*005010X222A1~ST*837*0001*005010X222A1~"
          + "BHT*0019*00*a\"b\\c*20260105*1200*CH~NTE*ADD*tab\there, \u00e9~SE*4*0001~GE*1*1~"
          + "IEA*1*000000001~";

  @Test
  void segmentsHaveTheColumnsOfTheirRecordsAndTheirElementsAsJson() throws IOException {
    List<RawSegment> segments = new ArrayList<>();
    try (X12Rows rows = X12Rows.open("f", bytes())) {
      for (X12Row row = rows.next(); row != null; row = rows.next()) {
        if (row instanceof RawSegment segment) {
          segments.add(segment);
        }
      }
    }
    List<String> columns = columns(X12Tables.RAW_X12_SEGMENTS);
    List<Map<String, @Nullable String>> told = new ArrayList<>();
    for (FeedRow row : rows("raw_x12_segments")) {
      Map<String, @Nullable String> cells = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), row.values()[i]);
      }
      told.add(cells);
    }

    assertThat(told).hasSameSizeAs(segments).hasSizeGreaterThan(7);
    for (int i = 0; i < segments.size(); i++) {
      Map<String, @Nullable String> expected = Columns.of(segments.get(i));
      expected.put("elements", new ObjectMapper().writeValueAsString(segments.get(i).elements()));
      expected.keySet().retainAll(columns);
      assertThat(told.get(i)).isEqualTo(expected);
    }
  }

  private static List<FeedRow> rows(String table) throws IOException {
    Map<String, List<String>> columns = new HashMap<>();
    X12Tables.RAW.forEach(raw -> columns.put(raw.name(), columns(raw)));
    List<FeedRow> all = new ArrayList<>();
    try (FeedReader.Rows rows =
        new X12Reader().open(new FeedFile("f", columns, "auto", ','), bytes())) {
      for (FeedRow row = rows.next(); row != null; row = rows.next()) {
        if (row.table().equals(table)) {
          all.add(row);
        }
      }
    }
    return all;
  }

  private static List<String> columns(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private static ByteArrayInputStream bytes() {
    return new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));
  }
}
