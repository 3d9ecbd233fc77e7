package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.CheckResult;
import org.almoner.engine.publish.Published;

/**
 * What a job does and finds, gathered while it runs, so that nothing is lost where it fails.
 *
 * @param published what became of its outputs
 * @param files landing files that it took in or refused
 * @param checks its own, beside those of what it published
 */
record Findings(List<Published> published, List<FileReport> files, List<CheckResult> checks) {

  Findings() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
