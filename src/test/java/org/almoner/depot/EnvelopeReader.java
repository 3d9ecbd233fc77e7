package org.almoner.depot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.almoner.engine.FeedFile;
import org.almoner.engine.FeedReader;
import org.almoner.engine.FeedRow;
import org.almoner.engine.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * Reads envelopes of segments, in the manner of X12: {@code ENV*number*sender~}, then orders {@code
 * ORD*id*product*part:count^part:count~} and replies {@code REP*id*status~}, and at the end {@code
 * END*segments~}, which counts what lies between.
 *
 * @param refuses whether a file with an envelope that is not whole is refused; else what comes
 *     before the fault is taken in
 */
record EnvelopeReader(boolean refuses) implements FeedReader {

  @Override
  public String title() {
    return "envelopes (ENV)";
  }

  @Override
  public boolean claims(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith("ENV*");
  }

  @Override
  public Rows open(FeedFile file, InputStream in) {
    return new Segments(
        file, refuses, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
  }

  /** One segment at a time: no envelope is held in memory. */
  private static final class Segments implements Rows {
    private final FeedFile file;
    private final boolean refuses;
    private final Reader text;
    private long number;
    private long inEnvelope;
    private @Nullable String envelope;
    private boolean over;

    Segments(FeedFile file, boolean refuses, Reader text) {
      this.file = file;
      this.refuses = refuses;
      this.text = text;
    }

    @Override
    public @Nullable FeedRow next() throws IOException {
      while (!over) {
        String segment = segment();
        FeedRow row = segment == null ? end() : row(segment);
        if (row != null) {
          return row;
        }
      }
      return null;
    }

    private @Nullable FeedRow end() {
      over = true;
      number++;
      return envelope == null ? null : fault("breaks off in an envelope", "");
    }

    private @Nullable FeedRow row(String segment) {
      String[] elements = segment.split("\\*", -1);
      switch (elements[0]) {
        case "ENV" -> {
          envelope = elements.length == 3 ? elements[1] : "";
          inEnvelope = 0;
          return elements.length == 3
              ? file.row(
                  "raw_envelopes", number, Map.of("envelope", elements[1], "sender", elements[2]))
              : broken("raw_envelopes", segment);
        }
        case "END" -> {
          boolean counted = elements.length == 2 && elements[1].equals("" + inEnvelope);
          envelope = null;
          return counted ? null : fault("holds an envelope that does not count its segments", "");
        }
        case "ORD" -> {
          inEnvelope++;
          return elements.length == 4
              ? file.row(
                  "raw_orders",
                  number,
                  Map.of(
                      "envelope", String.valueOf(envelope),
                      "order_id", elements[1],
                      "product", elements[2],
                      "parts", elements[3]))
              : broken("raw_orders", segment);
        }
        case "REP" -> {
          inEnvelope++;
          return elements.length == 3
              ? file.row(
                  "raw_replies",
                  number,
                  Map.of(
                      "envelope", String.valueOf(envelope),
                      "order_id", elements[1],
                      "status", elements[2]))
              : broken("raw_replies", segment);
        }
        default -> {
          inEnvelope++;
          return broken("raw_orders", segment);
        }
      }
    }

    private FeedRow broken(String table, String segment) {
      return FeedRow.broken(table, number, "the segment has not the elements it should", segment);
    }

    private FeedRow fault(String fault, String text) {
      over = true;
      if (refuses) {
        throw UnreadableFileException.at("segment " + number, "it " + fault);
      }
      return FeedRow.damage("raw_envelopes", number, fault, text);
    }

    private @Nullable String segment() throws IOException {
      StringBuilder segment = new StringBuilder();
      for (int next = text.read(); next >= 0; next = text.read()) {
        if (next == '~') {
          number++;
          return segment.toString().strip();
        }
        segment.append((char) next);
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
