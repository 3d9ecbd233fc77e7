package org.almoner.engine.landing;

import java.io.IOException;
import java.io.InputStream;
import org.almoner.engine.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a delivered file, unpacked. A file may be several compressed streams, one after the
 * other. Where one makes no sense the text ends, and {@link #damage()} says why: the text before is
 * sound.
 */
final class Unpacked extends InputStream {
  /** Text that is worth reading shrinks to a fifth or a thirtieth; a gzip bomb to a thousandth. */
  private static final long LARGEST_RATIO = 500;

  private static final long JUDGED_FROM = 1L << 26;

  private final DeliveredBytes in;
  private final Compression compression;
  private @Nullable InputStream member;
  private @Nullable Damage damage;
  private long unpacked;
  private boolean over;

  /**
   * Why a file ends before its end.
   *
   * @param reason what is wrong, beginning with {@link LandingRow#DAMAGE}
   * @param torn whether it breaks off, so that its last row may be half of one
   */
  record Damage(String reason, boolean torn) {}

  Unpacked(InputStream in) throws IOException {
    this.in = new DeliveredBytes(in);
    this.compression = Compression.of(this.in.peek(Compression.MAGIC));
  }

  /** The same bytes where they are unpacked already. */
  static Unpacked of(InputStream in) throws IOException {
    return in instanceof Unpacked unpacked ? unpacked : new Unpacked(in);
  }

  @Nullable Damage damage() {
    return damage;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (compression == Compression.NONE || length == 0) {
      return in.read(bytes, offset, length);
    }
    int n = over ? -1 : readMember(bytes, offset, length);
    while (n < 0 && !over) {
      over = damage != null || !another();
      n = over ? -1 : readMember(bytes, offset, length);
    }
    unpacked += Math.max(n, 0);
    if (unpacked > JUDGED_FROM && unpacked / LARGEST_RATIO > in.position()) {
      throw new UnreadableFileException(
          "unpacks to more than %d times its size; deliver it as plain text if that is right"
              .formatted(LARGEST_RATIO));
    }
    return n;
  }

  /** What comes before damage is given: at most one byte is asked of a library that loses it. */
  private int readMember(byte[] bytes, int offset, int length) {
    int n = 0;
    try {
      if (member == null) {
        member = compression.open(in);
      }
      if (compression != Compression.BZIP2) {
        return member.read(bytes, offset, length);
      }
      for (int next = 0; n < length && (next = member.read()) >= 0; n++) {
        bytes[offset + n] = (byte) next;
      }
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // the libraries meet damage with both
      damage =
          new Damage(
              "%sbreaks off: its %s stream is not whole"
                  .formatted(LandingRow.DAMAGE, compression.title()),
              true);
    }
    return n == 0 ? -1 : n;
  }

  /** Whether another stream begins here. */
  private boolean another() throws IOException {
    long end = member instanceof GzipStream gzip ? gzip.end() : in.position();
    byte[] next = in.peek(Compression.MAGIC);
    member = null;
    if (next.length == 0 && in.position() <= end) {
      return false;
    }
    if (compression == Compression.BZIP2 && Compression.of(next) == compression) {
      return true;
    }
    damage =
        new Damage(
            "%sgoes on after its %s stream: what begins at byte %d cannot be read"
                .formatted(LandingRow.DAMAGE, compression.title(), end),
            false);
    return false;
  }

  @Override
  public void close() throws IOException {
    if (member != null) {
      member.close();
    }
    in.close();
  }
}
