package org.almoner.engine.landing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import net.jpountz.xxhash.StreamingXXHash64;
import net.jpountz.xxhash.XXHashFactory;

/** The bytes of a file, hashed as they are read, so that the digest is of what was read. */
final class DigestedInput extends FilterInputStream {
  private static final int BUFFER = 1 << 16;
  private static final long SEED = 0;

  private final StreamingXXHash64 hash = XXHashFactory.fastestInstance().newStreamingHash64(SEED);
  private long bytes;

  DigestedInput(InputStream in) {
    super(in);
  }

  /** Reads what is left; the digest of all bytes, hexadecimal. */
  String digest() throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (read(buffer, 0, BUFFER) >= 0) {
      // hashed on the way
    }
    return Long.toHexString(hash.getValue());
  }

  /** How many were read so far. */
  long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      hash.update(buffer, offset, read);
      bytes += read;
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, BUFFER)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    hash.close();
    super.close();
  }
}
