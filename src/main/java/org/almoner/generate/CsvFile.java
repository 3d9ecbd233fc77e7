package org.almoner.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file with a header; quoted as RFC 4180 says, lines ended by LF. */
final class CsvFile implements RowFile {
  private static final int BUFFER = 1 << 16;

  private final Writer text;
  private final CsvWriter csv;

  CsvFile(OutputStream out, List<String> columns) {
    this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(columns);
  }

  @Override
  public void write(ExportRow row) throws IOException {
    switch (row.defect()) {
      case CUT_OFF -> csv.writeRecord(row.values().subList(0, row.values().size() - 1));
      case UNCLOSED_QUOTE -> writeUnclosed(row.values());
      default -> csv.writeRecord(row.values());
    }
  }

  private void writeUnclosed(List<String> values) throws IOException {
    csv.flush();
    int last = values.size() - 1;
    String end = values.get(last).replace("\"", "").replace('\n', ' ');
    text.write(String.join(",", values.subList(0, last)).replace("\"", "").replace('\n', ' '));
    text.write(",\"" + end + "\n");
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
