package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Feed;
import org.almoner.engine.Severity;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.landing.Strays;

/** Whether all that lies in the landing directory is a delivery, asked on every night. */
final class LandingCheck {
  private static final String TAKEN = "what is delivered is taken in";

  /** A warning for what is none, with the nearest right name. */
  static List<CheckResult> of(LandingDirectory landing, RunRequest request) {
    List<Feed> read =
        request.pipeline().jobs().stream().flatMap(job -> job.feed().stream()).toList();
    if (read.isEmpty()) {
      return List.of();
    }
    Set<Feed> known = new LinkedHashSet<>(read);
    known.addAll(request.deliveries().known());
    List<CheckResult> warnings = new ArrayList<>();
    Set<String> documents =
        request.pipeline().jobs().stream()
            .flatMap(job -> job.documents().stream())
            .collect(Collectors.toSet());
    Strays.of(landing, read, known, documents)
        .forEach((domain, lines) -> lines.forEach(line -> warnings.add(warning(domain, line))));
    return warnings;
  }

  /**
   * A refusal of each file that lies where kinds are told by their bytes, and that nobody takes.
   */
  static List<CheckResult> unclaimed(Intake intake) {
    List<CheckResult> refusals = new ArrayList<>();
    intake
        .unclaimed()
        .forEach(
            (domain, lines) ->
                lines.forEach(
                    line ->
                        refusals.add(new CheckResult(domain, TAKEN, Severity.BLOCK, false, line))));
    return refusals;
  }

  private static CheckResult warning(String domain, String line) {
    return new CheckResult(domain, "what is delivered is read", Severity.WARN, false, line);
  }

  private LandingCheck() {}
}
