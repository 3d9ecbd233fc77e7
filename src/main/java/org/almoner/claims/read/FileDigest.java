package org.almoner.claims.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.almoner.claims.rows.Keys;

/** A stream that counts and hashes what is read of it. */
final class FileDigest extends FilterInputStream {
  private final MessageDigest digest = Keys.sha256();
  private long bytes;

  FileDigest(InputStream in) {
    super(in);
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
      bytes += read;
      digest.update(buffer, offset, read);
    }
    return read;
  }

  /** Reads what is left. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 16];
    int read;
    do {
      read = read(buffer, 0, buffer.length);
    } while (read >= 0);
  }

  long bytes() {
    return bytes;
  }

  /** SHA-256 in hexadecimal digits. Asked once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
