package org.almoner.tables.claims;

import java.util.List;
import java.util.Locale;
import org.almoner.engine.Gate;
import org.almoner.engine.Severity;
import org.almoner.engine.TableMeasures;

/** How many claims have no patient: counted, never guessed. */
record UnlinkedClaims(Severity severity) implements Gate {

  @Override
  public String description() {
    return "every claim has its patient";
  }

  @Override
  public List<String> aggregates() {
    return List.of("count_if(patient_id is null)");
  }

  @Override
  public double measure(TableMeasures measures) {
    return measures.aggregate(aggregates().get(0)).orElse(0);
  }

  @Override
  public double limit(TableMeasures measures) {
    return 0;
  }

  @Override
  public String show(double value) {
    return String.format(Locale.ROOT, "%.0f claims without one", value);
  }
}
