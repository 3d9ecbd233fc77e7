package org.almoner.experiment;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which arm a patient is in, from the experiment and the patient alone: nobody can choose it, and
 * anybody can check it.
 *
 * <pre>
 *   H(m)      HMAC-SHA256 (RFC 2104, FIPS 180-4), key: the experiment's id, both in UTF-8
 *   order     patients who join a stratum on the same day queue by H(patient), hexadecimal
 *   block b   places b·B … b·B + B − 1 of a stratum's queue; the slots i with the smallest
 *             H(stratum/b/i) are control, so that every whole block has the planned shares
 * </pre>
 *
 * <p>Permuted blocks within strata (ICH E9, 2.3.2): whoever joins later takes the next places, and
 * nobody's arm changes. Test vectors: H("P000001") under {@code uplift-vs-rule} is {@code affd016d
 * 003bfd20 05b4eb84 6eb63413 fc31a2e0 57a080d8 6f175d7f 2c20a719}; the first ten places of stratum
 * {@code b1/q1} are T T T C T T C T T T with a control share of 0.2 (Python's hmac and hashlib).
 *
 * @param experimentId the experiment
 * @param controlShare planned share of control, in (0, 1)
 */
public record ArmDraw(String experimentId, double controlShare) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LARGEST_BLOCK = 100;
  private static final double ROUNDING = 1e-9;

  public ArmDraw {
    if (experimentId.isEmpty()) {
      throw new IllegalArgumentException("An experiment needs an id");
    }
    if (!(controlShare > 0 && controlShare < 1)) {
      throw new IllegalArgumentException("Control share must be in (0, 1), got " + controlShare);
    }
    blockSize(controlShare);
  }

  /** The patient's keyed hash: 64 hexadecimal digits. */
  public String hash(String patientId) {
    return HexFormat.of().formatHex(hmac(patientId));
  }

  /**
   * Whether a place is in the treatment arm.
   *
   * @param stratum within which arms are balanced
   * @param position place in the stratum's queue, from 0
   */
  public boolean isTreated(String stratum, long position) {
    if (position < 0) {
      throw new IllegalArgumentException("A position must not be negative, got " + position);
    }
    int size = blockSize(controlShare);
    int slot = (int) (position % size);
    String block = stratum + "/" + position / size + "/";
    String own = hash(block + slot);
    long before =
        IntStream.range(0, size)
            .filter(i -> i != slot && hash(block + i).compareTo(own) < 0)
            .count();
    return before >= Math.round(size * controlShare);
  }

  /** The arm's name as tables have it. */
  public String group(String stratum, long position) {
    return isTreated(stratum, position) ? "treatment" : "control";
  }

  /** The smallest block that holds the shares exactly. */
  private static int blockSize(double share) {
    return IntStream.rangeClosed(2, LARGEST_BLOCK)
        .filter(size -> Math.abs(size * share - Math.rint(size * share)) < ROUNDING)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Control share must be a whole number of hundredths, got " + share));
  }

  private byte[] hmac(String message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(experimentId.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
