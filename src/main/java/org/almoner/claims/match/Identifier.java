package org.almoner.claims.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row's identifier: a hash of what tells it from others. */
final class Identifier {
  private static final int BYTES = 16;

  /** The same parts in the same order give the same; null is a part of its own. */
  static String of(@Nullable Object... parts) {
    String joined = Arrays.stream(parts).map(Identifier::part).collect(Collectors.joining());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java without SHA-256", e);
    }
  }

  private static String part(@Nullable Object part) {
    String text = Objects.toString(part, "");
    return (part == null ? -1 : text.length()) + ":" + text;
  }

  private Identifier() {}
}
