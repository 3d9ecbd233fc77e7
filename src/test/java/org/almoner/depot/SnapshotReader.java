package org.almoner.depot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.almoner.engine.FeedFile;
import org.almoner.engine.FeedReader;
import org.almoner.engine.FeedRow;
import org.jspecify.annotations.Nullable;

/** Reads a wide CSV, {@code client_id,name,drug,dose}, each line of which feeds two tables. */
record SnapshotReader() implements FeedReader {
  private static final String HEADER = "client_id,name,drug,dose";

  @Override
  public String title() {
    return "wide snapshots of clients (CSV)";
  }

  @Override
  public boolean claims(byte[] head) {
    return new String(head, StandardCharsets.UTF_8).startsWith(HEADER);
  }

  @Override
  public Rows open(FeedFile file, InputStream in) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    text.readLine();
    return new Lines(file, text);
  }

  private static final class Lines implements Rows {
    private final FeedFile file;
    private final BufferedReader text;
    private final Deque<FeedRow> read = new ArrayDeque<>();
    private long number = 1;

    Lines(FeedFile file, BufferedReader text) {
      this.file = file;
      this.text = text;
    }

    @Override
    public @Nullable FeedRow next() throws IOException {
      String line = read.isEmpty() ? text.readLine() : null;
      if (line != null) {
        number++;
        String[] cells = line.split(",", -1);
        Map<String, String> client = Map.of("client_id", cells[0], "name", cells[1]);
        Map<String, String> drug =
            Map.of("client_id", cells[0], "drug", cells[2], "dose", cells[3]);
        read.add(file.row("raw_clients", number, client));
        read.add(file.row("raw_drugs", number, drug));
      }
      return read.poll();
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
