package org.almoner.governance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.almoner.config.ModelSettings;
import org.almoner.engine.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The key of a {@link ModelAnchor}: HMAC-SHA256 (RFC 2104). */
final class AnchorKey {
  private static final String VARIABLE = "ALMONER_ANCHOR_KEY";
  private static final int SHORTEST = 16;
  private static final int LONGEST = 4096;

  private final byte[] key;

  private AnchorKey(byte[] key) {
    this.key = key;
  }

  /**
   * The key from the environment, else from its file.
   *
   * @throws UsageException where there is none, or one that is too short
   */
  static AnchorKey of(Configuration hadoop) {
    String given = System.getenv(VARIABLE);
    String text = given == null || given.isBlank() ? file(hadoop) : given;
    byte[] key = text.strip().getBytes(StandardCharsets.UTF_8);
    if (key.length < SHORTEST) {
      throw new UsageException(
          "models.anchor needs a key of at least %d signs, in %s or in models.anchor_key_file"
              .formatted(SHORTEST, VARIABLE));
    }
    return new AnchorKey(key);
  }

  private static String file(Configuration hadoop) {
    String named = hadoop.get(ModelSettings.KEY_FILE, "");
    if (named.isEmpty()) {
      return "";
    }
    Path path = new Path(named);
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("models.anchor_key_file, " + named + ", cannot be read", e);
    }
  }

  /** The code of some bytes, hexadecimal. */
  String code(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
    }
  }
}
