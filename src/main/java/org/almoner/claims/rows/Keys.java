package org.almoner.claims.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Keys that are made of values: the same values, the same key, in every run. */
public final class Keys {
  private static final int BYTES = 16;
  private static final byte SEPARATOR = 0x1F;

  /** 32 hexadecimal digits of the SHA-256 of texts. */
  public static String of(@Nullable Object... values) {
    MessageDigest digest = sha256();
    for (Object value : values) {
      if (value != null) {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
      }
      digest.update(SEPARATOR);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private Keys() {}
}
