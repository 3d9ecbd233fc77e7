package org.almoner.claims.jobs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.match.ClaimGroup;
import org.almoner.claims.match.ClaimHistory;
import org.almoner.claims.match.GroupMatching;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Matches and decides the claims of one group, and gives its rows of every table. */
record GroupDecision(Broadcast<DecisionBasis> basis, RawCells cells, DecidedTables tables)
    implements FlatMapGroupsFunction<Long, Row, Row> {

  @Override
  public Iterator<Row> call(Long group, Iterator<Row> rows) {
    DecisionBasis with = basis.value();
    ClaimGroup claims = new GroupRows(rows, cells).group(with.notes());
    List<Row> made = new ArrayList<>();
    for (ClaimHistory history : GroupMatching.of(claims, with.order())) {
      new ClaimRows(DecidedClaim.of(history, with.perspective()))
          .each((table, columns) -> made.add(tables.row(table, columns, group)));
    }
    return made.iterator();
  }
}
