package org.almoner.engine.run;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Pipeline;

/**
 * What to run.
 *
 * @param landing landing directory; empty where the lake's own raw tables are enough
 * @param reuse what of earlier runs need not be made again
 * @param variables what queries see besides the dates: name to SQL literal; kept in order of name,
 *     since they are part of what says whether a job has anything to do
 * @param deadline by when the run should be over; a later end is told, nothing is cut short
 */
public record RunRequest(
    Pipeline pipeline,
    BusinessDate date,
    Optional<String> landing,
    Reuse reuse,
    Map<String, String> variables,
    Optional<Instant> deadline) {
  public RunRequest {
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
  }

  /** A run that may take its time. */
  public RunRequest(
      Pipeline pipeline,
      BusinessDate date,
      Optional<String> landing,
      Reuse reuse,
      Map<String, String> variables) {
    this(pipeline, date, landing, reuse, variables, Optional.empty());
  }

  /** The same, to be over by an instant. */
  public RunRequest by(Instant instant) {
    return new RunRequest(pipeline, date, landing, reuse, variables, Optional.of(instant));
  }
}
