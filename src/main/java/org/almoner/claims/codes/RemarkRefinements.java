package org.almoner.claims.codes;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What remarks (RARC) say of the cause where the reason is generic: CLAIMS 5. */
public final class RemarkRefinements implements Serializable {
  /** Unprocessable: no appeal, a new claim. */
  public static final String UNPROCESSABLE = "MA130";

  private static final Set<String> SKIPPED =
      Set.of(RootCause.PATIENT_RESPONSIBILITY, RootCause.CONTRACTUAL_ADJUSTMENT);

  private final Map<String, String> causes;

  private RemarkRefinements(Map<String, String> causes) {
    this.causes = causes;
  }

  static RemarkRefinements packed() {
    return new RemarkRefinements(
        CodeRow.each("remark_refinements", row -> row).stream()
            .filter(row -> !SKIPPED.contains(row.text("root_cause")))
            .collect(Collectors.toMap(row -> row.text("rarc"), row -> row.text("root_cause"))));
  }

  /** The cause of the first remark that has one. */
  public Optional<String> cause(List<String> remarks) {
    return remarks.stream().map(causes::get).filter(Objects::nonNull).findFirst();
  }
}
