package org.almoner.engine.landing;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, which may be compressed. A line ends with LF, CR LF or CR, and a file
 * may mix them. Where a file is damaged, the text before is given and {@link #damage()} says so
 * afterwards. A line of any length takes no more memory than one of {@link #LONGEST} characters.
 */
final class Lines implements Closeable {
  /** Longest line that is kept, and longest row, in characters; 16 MiB of plain text. */
  static final int LONGEST = 1 << 24;

  private static final int SHOWN = 1000;
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Unpacked content;
  private final Encoding encoding;
  private final Reader reader;
  private final char[] buffer = new char[BUFFER];
  private final Deque<Line> returned = new ArrayDeque<>();
  private int longest = LONGEST;
  private int position;
  private int limit;
  private long number;
  private boolean ended;

  /**
   * @param text without its end; of a line that is too long its first characters
   * @param end LF, CR LF, CR, or empty at the end of the file
   * @param whole whether the line was short enough to be kept
   */
  record Line(String text, String end, boolean whole) {

    /** The line as it stands in the file. */
    String delivered() {
      return text + end;
    }
  }

  /**
   * @param declared as {@link Dialect#encoding}
   */
  Lines(InputStream in, String declared) throws IOException {
    this.content = Unpacked.of(in);
    BufferedInputStream bytes = new BufferedInputStream(content, BUFFER);
    this.encoding = Encoding.of(bytes, declared);
    this.reader = encoding.reader(bytes);
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    Line line = returned.isEmpty() ? read() : returned.pop();
    if (line == null) {
      return null;
    }
    number++;
    return number == 1 ? unmarked(line) : line;
  }

  /**
   * The first line, read no further than {@code limit} characters: one that is longer comes back as
   * not {@link Line#whole}, and nothing can be read after it.
   */
  @Nullable Line first(int limit) throws IOException {
    longest = limit;
    Line line = next();
    longest = LONGEST;
    return line;
  }

  /** Puts the lines given last back, to be given again. */
  void giveBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      returned.push(lines.get(i));
    }
    number -= lines.size();
  }

  /** Number of the line given last, from 1. */
  long number() {
    return number;
  }

  /** What the file is read as. */
  String encoding() {
    return encoding.charset().name();
  }

  /** Why the file ends before its end, or null; known once its last line has been given. */
  Unpacked.@Nullable Damage damage() {
    return ended ? content.damage() : null;
  }

  private static Line unmarked(Line line) {
    int start = 0;
    while (start < line.text().length() && line.text().charAt(start) == BYTE_ORDER_MARK) {
      start++;
    }
    return start == 0 ? line : new Line(line.text().substring(start), line.end(), line.whole());
  }

  private @Nullable Line read() throws IOException {
    if (position == limit && !fill()) {
      return null;
    }
    StringBuilder head = null;
    int end = lineEnd();
    while (end == limit) {
      head = head == null ? new StringBuilder() : head;
      if (!keep(head, end) && longest < LONGEST) {
        return new Line(head.toString(), "", false);
      }
      if (!fill()) {
        return line(head, "");
      }
      end = lineEnd();
    }
    if (head == null) {
      String text = new String(buffer, position, end - position);
      position = end;
      return new Line(text, end(), true);
    }
    keep(head, end);
    position = end;
    return line(head, end());
  }

  /** Adds what the buffer holds up to {@code end}; false where the line is longer than is kept. */
  private boolean keep(StringBuilder head, int end) {
    int room = longest + 1 - head.length();
    head.append(buffer, position, Math.min(room, end - position));
    return head.length() <= longest;
  }

  private Line line(StringBuilder head, String end) {
    boolean whole = head.length() <= longest;
    return new Line(whole ? head.toString() : head.substring(0, SHOWN), end, whole);
  }

  /** Takes the line end that begins at the position. */
  private String end() throws IOException {
    char first = buffer[position++];
    if (first == '\n') {
      return "\n";
    }
    boolean more = position < limit || fill();
    if (more && buffer[position] == '\n') {
      position++;
      return "\r\n";
    }
    return "\r";
  }

  private int lineEnd() {
    for (int i = position; i < limit; i++) {
      if (buffer[i] == '\n' || buffer[i] == '\r') {
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
}
