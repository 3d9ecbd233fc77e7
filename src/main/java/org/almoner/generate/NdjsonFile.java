package org.almoner.generate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON object per line; a value that is not there has no field. */
final class NdjsonFile implements RowFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 1 << 16;

  private final Writer text;
  private final List<String> columns;

  NdjsonFile(OutputStream out, List<String> columns) {
    this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    this.columns = columns;
  }

  @Override
  public void write(ExportRow row) throws IOException {
    Map<String, String> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!row.values().get(i).isEmpty()) {
        object.put(columns.get(i), row.values().get(i));
      }
    }
    String line = JSON.writeValueAsString(object);
    boolean cut = row.defect() == Defect.CUT_OFF || row.defect() == Defect.UNCLOSED_QUOTE;
    text.write(cut ? line.substring(0, line.length() - 2) : line);
    text.write('\n');
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
