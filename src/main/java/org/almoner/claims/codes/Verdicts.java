package org.almoner.claims.codes;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an answer before adjudication decides: accepted, rejected, received … */
public final class Verdicts implements Serializable {
  private static final String ACCEPTED = "accepted";
  private static final String REJECTED = "rejected";
  private static final String RECEIVED = "received";
  private static final String UNKNOWN = "?";

  private final Map<String, String> byCategory;
  private final Map<String, String> byCode;

  private Verdicts(Map<String, String> byCategory, Map<String, String> byCode) {
    this.byCategory = byCategory;
    this.byCode = byCode;
  }

  static Verdicts packed() {
    return new Verdicts(read("stc_categories", "category"), read("acknowledgement_codes", "code"));
  }

  private static Map<String, String> read(String list, String key) {
    return CodeRow.each(list, row -> row).stream()
        .collect(Collectors.toMap(row -> row.text(key), row -> row.text("verdict")));
  }

  public static boolean isRejection(String verdict) {
    return REJECTED.equals(verdict);
  }

  /** The payer has the claim: CLAIMS 5, acknowledged. */
  public static boolean isWelcome(String verdict) {
    return ACCEPTED.equals(verdict) || RECEIVED.equals(verdict);
  }

  /** Of a 277CA's status category, such as A7. */
  public String ofCategory(@Nullable String category) {
    return category == null ? UNKNOWN : byCategory.getOrDefault(category, UNKNOWN);
  }

  /** Of TA104, AK501, IK501 or AK901. */
  public String ofCode(@Nullable String code) {
    return code == null ? UNKNOWN : byCode.getOrDefault(code, UNKNOWN);
  }
}
