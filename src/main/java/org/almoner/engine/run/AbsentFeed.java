package org.almoner.engine.run;

import java.util.Optional;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Feed;
import org.almoner.engine.Severity;
import org.almoner.engine.delivery.Receipts;
import org.almoner.engine.lake.Lake;

/**
 * Whether an optional feed has ever delivered. One that has not changes nothing but what needs it,
 * and the run says once what is done without it.
 */
final class AbsentFeed {

  /** The check of a feed, after the run took in what there was; empty where nobody misses it. */
  static Optional<CheckResult> judge(Lake lake, Feed feed) {
    String absence = feed.landing().absence();
    return absence.isEmpty() || !Receipts.of(lake, feed.first()).byFile().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CheckResult(
                feed.first().fullName(),
                feed.landing().path() + " is delivered",
                Severity.WARN,
                false,
                "never; " + absence));
  }

  private AbsentFeed() {}
}
