package org.almoner.claims.codes;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kind of a provider adjustment (PLB) by its reason. */
public final class ProviderAdjustmentKinds implements Serializable {
  public static final String UNKNOWN = "unknown";

  private final Map<String, String> kinds;

  private ProviderAdjustmentKinds(Map<String, String> kinds) {
    this.kinds = kinds;
  }

  static ProviderAdjustmentKinds packed() {
    return new ProviderAdjustmentKinds(
        CodeRow.each("plb_reason_codes", row -> row).stream()
            .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("kind"))));
  }

  public boolean isListed(String code) {
    return kinds.containsKey(code);
  }

  public String of(@Nullable String code) {
    return code == null ? UNKNOWN : kinds.getOrDefault(code, UNKNOWN);
  }
}
