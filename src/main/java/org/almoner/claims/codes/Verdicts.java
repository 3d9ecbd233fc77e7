package org.almoner.claims.codes;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an answer before adjudication decides: accepted, rejected, received … */
public final class Verdicts implements Serializable {
  private static final String ACCEPTED = "accepted";
  private static final String REJECTED = "rejected";
  private static final String RECEIVED = "received";

  /** The code is not listed, or there is none. */
  public static final String UNKNOWN = "?";

  private static final Verdicts PACKED =
      new Verdicts(read("stc_categories", "category"), read("acknowledgement_codes", "code"));

  private final Map<String, String> byCategory;
  private final Map<String, String> byCode;

  private Verdicts(Map<String, String> byCategory, Map<String, String> byCode) {
    this.byCategory = byCategory;
    this.byCode = byCode;
  }

  /** Those that come with the program. */
  public static Verdicts packed() {
    return PACKED;
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

  /** Of the categories of a claim's STC: a rejection among them decides, else the first. */
  public String ofCategories(List<String> categories) {
    List<String> verdicts = categories.stream().map(this::ofCategory).toList();
    if (verdicts.contains(REJECTED)) {
      return REJECTED;
    }
    return verdicts.isEmpty() ? UNKNOWN : verdicts.get(0);
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
