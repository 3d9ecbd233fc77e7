package org.almoner.engine.landing;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.almoner.engine.UnreadableFileException;

/**
 * The bytes of a file as they were delivered. Tells how many were read, and what comes next. That
 * they cannot be read is another thing than that they make no sense, which is told by {@link
 * Unpacked}: it ends the file here and now.
 */
final class DeliveredBytes extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  DeliveredBytes(InputStream in) {
    super(new CountingInputStream(new BufferedInputStream(new Told(in), BUFFER)));
  }

  /** Bytes read so far. */
  long position() {
    return ((CountingInputStream) in).getCount();
  }

  /** The next bytes, fewer at the end; they are read again afterwards. */
  byte[] peek(int bytes) throws IOException {
    mark(bytes);
    byte[] next = readNBytes(bytes);
    reset();
    return next;
  }

  /** Not 0 before the end: the libraries take that for the end of the file. */
  @Override
  public int available() throws IOException {
    return peek(1).length;
  }

  static boolean startsWith(byte[] bytes, int... start) {
    return bytes.length >= start.length
        && Arrays.equals(
            Arrays.copyOf(bytes, start.length), toBytes(start)); // of equal length from here on
  }

  private static byte[] toBytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** A storage that fails is no damage of the file. */
  private static final class Told extends FilterInputStream {
    Told(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw new UnreadableFileException(
            "cannot be read to its end (%s); mend the storage or deliver the file again"
                .formatted(e.getClass().getSimpleName()),
            e);
      }
    }
  }
}
