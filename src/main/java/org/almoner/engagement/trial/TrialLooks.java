package org.almoner.engagement.trial;

import java.util.List;
import java.util.Optional;
import org.almoner.experiment.Looks;
import org.apache.spark.sql.Row;

/** The rows of {@code ops_looks} that belong to one experiment. */
record TrialLooks(List<Row> rows) {

  TrialLooks(List<Row> all, String experiment) {
    this(all.stream().filter(row -> row.getAs("experiment_id").equals(experiment)).toList());
  }

  Looks looks() {
    return new Looks(
        rows.stream()
            .map(
                row ->
                    new Looks.Look(
                        row.getAs("look"),
                        row.getAs("look_date").toString(),
                        row.getAs("information")))
            .toList());
  }

  /** The row of a look that was taken; empty for a new one. */
  Optional<Row> row(Looks.Look look) {
    return rows.stream().filter(row -> row.<Integer>getAs("look") == look.number()).findFirst();
  }
}
