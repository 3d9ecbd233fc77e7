package org.almoner.depot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.almoner.engine.FeedFile;
import org.almoner.engine.FeedReader;
import org.almoner.engine.FeedRow;
import org.jspecify.annotations.Nullable;

/** Reads notices, one a line: {@code NTC|id|text}. */
record NoticeReader() implements FeedReader {

  @Override
  public String title() {
    return "notices (NTC)";
  }

  @Override
  public boolean claims(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith("NTC|");
  }

  @Override
  public Rows open(FeedFile file, InputStream in) {
    return new Lines(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
  }

  private static final class Lines implements Rows {
    private final FeedFile file;
    private final BufferedReader text;
    private long number;

    Lines(FeedFile file, BufferedReader text) {
      this.file = file;
      this.text = text;
    }

    @Override
    public @Nullable FeedRow next() throws IOException {
      String line = text.readLine();
      if (line == null) {
        return null;
      }
      number++;
      String[] fields = line.split("\\|", -1);
      return fields.length == 3 && fields[0].equals("NTC")
          ? file.row("raw_notices", number, Map.of("notice_id", fields[1], "text", fields[2]))
          : FeedRow.broken("raw_notices", number, "the line is no notice", line);
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
