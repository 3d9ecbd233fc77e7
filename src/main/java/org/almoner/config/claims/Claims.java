package org.almoner.config.claims;

import static org.almoner.config.check.Range.require;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.config.check.Range;

/**
 * Settings of claims.
 *
 * @param maturityDays days after its submission from which a claim is measured
 * @param costOfWork what working a denial costs, in dollars
 * @param expectedOverturn share of denials that is expected to be overturned where none is known
 * @param serviceFamilies ranges of codes, such as 99202-99499, by the family's name
 */
public record Claims(
    int maturityDays,
    double costOfWork,
    double expectedOverturn,
    Map<String, List<String>> serviceFamilies) {
  public Claims {
    Range.require("claims.maturity_days", maturityDays, 1, 366);
    Range.require("claims.cost_of_work", costOfWork, 0, 100_000);
    Range.require("claims.expected_overturn", expectedOverturn, 0, 1);
    serviceFamilies = Collections.unmodifiableMap(new LinkedHashMap<>(serviceFamilies));
    serviceFamilies.forEach(Claims::check);
  }

  /** Of the families, in their order. */
  public List<CodeRange> codeRanges() {
    return serviceFamilies.entrySet().stream()
        .flatMap(
            family ->
                family.getValue().stream()
                    .flatMap(range -> CodeRange.of(family.getKey(), range).stream()))
        .toList();
  }

  private static void check(String family, List<String> ranges) {
    String setting = "claims.service_families";
    require(family.matches("[a-z][a-z0-9_]*"), setting, "named such as room_and_board", family);
    for (String range : ranges) {
      require(
          CodeRange.of(family, range).isPresent(),
          setting + "." + family,
          "ranges such as 99202-99499, of codes of one length, the lesser first",
          range);
    }
  }
}
