package org.almoner.tables.claims;

import java.util.List;
import java.util.Locale;
import org.almoner.engine.Gate;
import org.almoner.engine.Severity;
import org.almoner.engine.TableMeasures;

/** How many of all mature claims nobody answered: CLAIMS 5. Silence is neither paid nor denied. */
record UnansweredClaims(Severity severity) implements Gate {
  private static final double MOST = 0.1;

  @Override
  public String description() {
    return "at most " + show(MOST) + " of mature claims are without an answer";
  }

  @Override
  public List<String> aggregates() {
    return List.of("max(if(dimension = 'all', unanswered_share, null))");
  }

  @Override
  public double measure(TableMeasures measures) {
    return measures.aggregate(aggregates().get(0)).orElse(0);
  }

  @Override
  public double limit(TableMeasures measures) {
    return MOST;
  }

  @Override
  public String show(double value) {
    return String.format(Locale.ROOT, "%.1f %%", value * 100);
  }
}
