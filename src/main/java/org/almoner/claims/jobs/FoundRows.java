package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.List;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.X12Row;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** A few of the {@link KnownRows}, brought to one place. */
final class FoundRows {
  private static final String ID = "_id";
  private static final int CELLS = 2;

  private final CountedFiles files;
  private final KnownRows known;
  private final RawCells cells = new RawCells(GroupRows.kinds());

  /** A row of a group, with its key as text. */
  record Found(String id, Row member) {}

  FoundRows(RawTables tables) {
    this.files = CountedFiles.of(tables);
    this.known = KnownRows.of(tables, files);
  }

  FileOrder order() {
    return files.order();
  }

  RawCells cells() {
    return cells;
  }

  <T extends Record & X12Row> T read(Class<T> kind, Found row) {
    return cells.read(kind, row.member.getList(CELLS));
  }

  /** What a row carries of what connects it with others. */
  Carried carried(Connecting side, Found row) {
    List<String> texts = row.member.getList(CELLS);
    return Carried.of(side, name -> cells.text(side.kind(), texts, name));
  }

  /** Rows whose first key is one of these. */
  List<Found> of(Class<? extends X12Row> kind, List<String> key, Collection<String> parents) {
    return parents.isEmpty()
        ? List.of()
        : where(kind, key, col(key.get(0)).isin(parents.toArray()));
  }

  List<Found> where(Class<? extends X12Row> kind, List<String> key, Column wanted) {
    Column[] keys = key.stream().map(name -> col(name)).toArray(Column[]::new);
    return known
        .of(kind, key)
        .filter(wanted)
        .select(
            lit(0L),
            lit(GroupRows.kind(kind)),
            KnownRows.cells(X12Reader.table(kind)),
            concat_ws("/", keys).as(ID))
        .collectAsList()
        .stream()
        .map(row -> new Found(row.getAs(ID), row))
        .toList();
  }

  /** What is known of whole transactions. */
  TransactionNotes notes() {
    List<String> key = List.of("ack_id");
    return TransactionNotes.of(
        files.transactions(),
        where(Acknowledgement.class, key, col("kind").notEqual("277CA")).stream()
            .map(row -> read(Acknowledgement.class, row))
            .toList(),
        order());
  }
}
