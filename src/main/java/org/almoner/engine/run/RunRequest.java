package org.almoner.engine.run;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Deliveries;
import org.almoner.engine.DeliveryTerms;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.engine.values.Reading;

/**
 * What to run.
 *
 * @param landing landing directory; empty where the lake's own raw tables are enough
 * @param reuse what of earlier runs need not be made again
 * @param deliveries by domain and delivered name, such as {@code casework.patients}, what is not as
 *     usual
 * @param again names of landing files that are taken in even where they are known
 * @param deadline by when the run should be over; a later end is told, nothing is cut short
 */
public record RunRequest(
    Pipeline pipeline,
    BusinessDate date,
    Optional<String> landing,
    Reuse reuse,
    Deliveries deliveries,
    Set<String> again,
    Optional<Instant> deadline) {
  public RunRequest {
    again = Set.copyOf(again);
  }

  /** A run that may take its time. */
  public RunRequest(Pipeline pipeline, BusinessDate date, Optional<String> landing, Reuse reuse) {
    this(pipeline, date, landing, reuse, Deliveries.USUAL, Set.of(), Optional.empty());
  }

  /** The same, to be over by an instant. */
  public RunRequest by(Instant instant) {
    return new RunRequest(pipeline, date, landing, reuse, deliveries, again, Optional.of(instant));
  }

  /** The same, of deliveries that are not as usual. */
  public RunRequest with(Deliveries declared) {
    return new RunRequest(pipeline, date, landing, reuse, declared, again, deadline);
  }

  /** The same, which takes these files in whatever is known of them. */
  public RunRequest takingAgain(Set<String> names) {
    return new RunRequest(pipeline, date, landing, reuse, deliveries, names, deadline);
  }

  /** How the text of a raw table is read into its staging table. */
  Reading reading(Table staging, Table raw) {
    return Reading.of(staging, raw, deliveries, date.zone());
  }

  /** How a raw table is delivered. */
  public DeliveryTerms terms(Table raw) {
    return deliveries.of(raw);
  }
}
