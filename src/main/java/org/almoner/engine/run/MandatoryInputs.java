package org.almoner.engine.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.engine.Feed;
import org.almoner.engine.Pipeline;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.landing.Format;
import org.almoner.engine.landing.InputMissingException;
import org.almoner.engine.landing.LandingDirectory;

/** Refuses a run that cannot end well because something was never delivered. */
final class MandatoryInputs {

  /**
   * @throws InputMissingException naming every table without a delivery, now or before
   */
  static void check(Lake lake, RunRequest request, Optional<LandingDirectory> landing) {
    Pipeline pipeline = request.pipeline();
    List<String> missing =
        pipeline.jobs().stream()
            .flatMap(job -> job.feed().stream())
            .filter(feed -> feed.landing().mandatory())
            .filter(feed -> !feed.tables().stream().allMatch(lake::has))
            .filter(feed -> landing.map(there -> there.files(feed).isEmpty()).orElse(true))
            .map(MandatoryInputs::name)
            .toList();
    if (!missing.isEmpty()) {
      throw new InputMissingException(
          "Pipeline %s needs deliveries that are neither in the lake nor %s: %s (as %s, or a folder of such)%s"
              .formatted(
                  pipeline.name(),
                  landing.map(l -> "in " + l).orElse("given: --landing DIR names where they are"),
                  String.join(", ", missing),
                  Format.ENDINGS,
                  landing.map(l -> strays(l, request)).orElse("")));
    }
  }

  private static String strays(LandingDirectory landing, RunRequest request) {
    return LandingCheck.of(landing, request).stream()
        .map(check -> "; " + check.measured())
        .collect(Collectors.joining());
  }

  private static String name(Feed feed) {
    String path = feed.landing().path();
    return feed.reader().map(reader -> path + " (" + reader.title() + ")").orElse(path);
  }

  private MandatoryInputs() {}
}
