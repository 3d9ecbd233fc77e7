package org.almoner.claims.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.almoner.claims.rows.Keys;
import org.almoner.claims.x12.Segment;

/** Hash of a loop as its segments come in: trimmed elements, whatever the separators. */
final class LoopContent {
  private static final byte ELEMENT = 0x1D;
  private static final byte SEGMENT = 0x1E;
  private static final int BYTES = 16;

  private final MessageDigest digest = Keys.sha256();

  /** A loop whose likes are told apart by something besides, too. */
  LoopContent(String identity) {
    digest.update(identity.getBytes(StandardCharsets.UTF_8));
  }

  void add(Segment segment) {
    digest.update(segment.tag().getBytes(StandardCharsets.UTF_8));
    int last = segment.size();
    while (last > 0 && segment.element(last).isEmpty()) {
      last--;
    }
    for (int number = 1; number <= last; number++) {
      digest.update(ELEMENT);
      digest.update(segment.element(number).getBytes(StandardCharsets.UTF_8));
    }
    digest.update(SEGMENT);
  }

  /** 32 hexadecimal digits. Asked once. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
