package org.almoner.engine.landing;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, which may be compressed with gzip whatever its name. UTF-8, with or
 * without a byte order mark. A line ends with LF; a CR before it stays. Where a compressed file
 * breaks off, the text before is given and {@link #damage()} says so afterwards.
 */
final class Lines implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final char[] buffer = new char[BUFFER];
  private final Deque<String> returned = new ArrayDeque<>();
  private int position;
  private int limit;
  private long number;
  private boolean ended;
  private @Nullable String damage;

  Lines(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    InputStream content =
        FileCheck.isGzip(buffered) ? new Unpacked(new GZIPInputStream(buffered, BUFFER)) : buffered;
    this.reader =
        new InputStreamReader(
            content,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** The next line without its LF, or null at the end. */
  @Nullable String next() throws IOException {
    String line = returned.isEmpty() ? read() : returned.pop();
    if (line == null) {
      return null;
    }
    number++;
    boolean marked = number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK;
    return marked ? line.substring(1) : line;
  }

  /** Puts the lines given last back, to be given again. */
  void giveBack(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      returned.push(lines.get(i));
    }
    number -= lines.size();
  }

  /** Number of the line given last, from 1. */
  long number() {
    return number;
  }

  /** Why the file ends before its end, or null; known once its last line has been given. */
  @Nullable String damage() {
    return ended ? damage : null;
  }

  private @Nullable String read() throws IOException {
    StringBuilder head = null;
    while (position < limit || fill()) {
      int end = lineEnd();
      String piece = new String(buffer, position, end - position);
      boolean whole = end < limit;
      position = whole ? end + 1 : end;
      if (whole) {
        return head == null ? piece : head.append(piece).toString();
      }
      head = head == null ? new StringBuilder(piece) : head.append(piece);
    }
    return head == null ? null : head.toString();
  }

  private int lineEnd() {
    for (int i = position; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return limit;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, reader.read(buffer, 0, BUFFER));
    ended = limit == 0;
    return !ended;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Ends where the compressed stream breaks off: the decoder above must not lose what it has. */
  private final class Unpacked extends FilterInputStream {
    Unpacked(InputStream gzip) {
      super(gzip);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return damage == null ? super.read(bytes, offset, length) : -1;
      } catch (EOFException | ZipException e) {
        damage = "the gzip stream breaks off";
        return -1;
      }
    }
  }
}
