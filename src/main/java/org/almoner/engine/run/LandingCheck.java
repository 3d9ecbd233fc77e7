package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.engine.CheckResult;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Landing;
import org.almoner.engine.Severity;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.landing.Strays;

/** Whether all that lies in the landing directory is a delivery, asked on every night. */
final class LandingCheck {

  /** A warning for what is none, with the nearest right name. */
  static List<CheckResult> of(LandingDirectory landing, RunRequest request) {
    List<Landing> read =
        request.pipeline().jobs().stream()
            .filter(IngestJob.class::isInstance)
            .flatMap(job -> ((IngestJob) job).raw().landing().stream())
            .toList();
    if (read.isEmpty()) {
      return List.of();
    }
    Set<Landing> known = new LinkedHashSet<>(read);
    known.addAll(request.feeds().known());
    List<CheckResult> warnings = new ArrayList<>();
    Set<String> documents =
        request.pipeline().jobs().stream()
            .flatMap(job -> job.documents().stream())
            .collect(Collectors.toSet());
    Strays.of(landing, read, known, documents)
        .forEach((domain, lines) -> lines.forEach(line -> warnings.add(warning(domain, line))));
    return warnings;
  }

  private static CheckResult warning(String domain, String line) {
    return new CheckResult(domain, "what is delivered is read", Severity.WARN, false, line);
  }

  private LandingCheck() {}
}
