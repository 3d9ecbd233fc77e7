package org.almoner.engine.landing;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a delivered text file may be packed, told by its first bytes whatever its name. */
enum Compression {
  NONE("text"),
  GZIP("gzip", 0x1F, 0x8B),
  BZIP2("bzip2", 'B', 'Z', 'h'),
  ZSTD("zstd", 0x28, 0xB5, 0x2F, 0xFD);

  /** Longest begin of a compressed stream, in bytes. */
  static final int MAGIC = 4;

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // never written
  private final int[] magic;

  Compression(String title, int... magic) {
    this.title = title;
    this.magic = magic;
  }

  String title() {
    return title;
  }

  static Compression of(byte[] head) {
    for (Compression each : new Compression[] {GZIP, BZIP2, ZSTD}) {
      if (DeliveredBytes.startsWith(head, each.magic)) {
        return each;
      }
    }
    return NONE;
  }

  /**
   * Opens the stream that begins here: all members of a gzip or zstd file, one of a bzip2 file.
   *
   * @throws IOException where the stream makes no sense
   */
  InputStream open(DeliveredBytes in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GzipStream(in);
      case BZIP2 -> new BZip2CompressorInputStream(in, false);
      case ZSTD -> new ZstdInputStream(in);
    };
  }
}
