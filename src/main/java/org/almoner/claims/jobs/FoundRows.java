package org.almoner.claims.jobs;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.claims.match.Duplicates;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.RecordTexts;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A few rows of raw tables, brought to one place: as {@link KnownRows}, without files of known
 * content and what became known later, and of a key that comes again the first.
 */
final class FoundRows {
  private static final String ID = "_id";
  private static final String LINE = "_line";
  private static final int CELLS = 2;

  private final SparkSession spark;
  private final Lake lake;
  private final LocalDate day;
  private final Map<String, Integer> ranks;
  private final FileOrder order;
  private final RawCells cells = new RawCells(GroupRows.kinds());

  /** A row of a group, with its key as text. */
  record Found(String id, Row member) {}

  FoundRows(SparkSession spark, Lake lake, LocalDate day) {
    this.spark = spark;
    this.lake = lake;
    this.day = day;
    List<RawFile> files = files();
    Map<String, String> again = Duplicates.files(files);
    List<RawFile> counted = files.stream().filter(each -> !again.containsKey(each.file())).toList();
    this.ranks = counted.stream().collect(toMap(RawFile::file, counted::indexOf));
    this.order = FileOrder.of(files);
  }

  /** In their order. */
  private List<RawFile> files() {
    RecordTexts<RawFile> reading = RecordTexts.of(RawFile.class);
    return lake.read(spark, X12Reader.table(RawFile.class)).collectAsList().stream()
        .map(row -> reading.read(row::getAs))
        .filter(file -> file.recordedDate() == null || !file.recordedDate().isAfter(day))
        .distinct()
        .sorted(FileOrder.FILES)
        .toList();
  }

  FileOrder order() {
    return order;
  }

  RawCells cells() {
    return cells;
  }

  <T extends Record & X12Row> T read(Class<T> kind, Found row) {
    return cells.read(kind, row.member.getList(CELLS));
  }

  /** Rows whose first key is one of these. */
  List<Found> of(Class<? extends X12Row> kind, List<String> key, Collection<String> parents) {
    return parents.isEmpty()
        ? List.of()
        : where(kind, key, col(key.get(0)).isin(parents.toArray()));
  }

  List<Found> where(Class<? extends X12Row> kind, List<String> key, Column wanted) {
    Table raw = X12Reader.table(kind);
    Column[] keys = key.stream().map(name -> col(name)).toArray(Column[]::new);
    Map<String, Found> firsts = new LinkedHashMap<>();
    known(raw)
        .filter(wanted)
        .select(
            lit(0L),
            lit(GroupRows.kind(kind)),
            KnownRows.cells(raw),
            concat_ws("/", keys).as(ID),
            col(CountedFiles.FILE),
            col(LINE))
        .collectAsList()
        .stream()
        .filter(row -> ranks.containsKey(row.<String>getAs(CountedFiles.FILE)))
        .sorted(
            Comparator.comparing((Row row) -> ranks.get(row.<String>getAs(CountedFiles.FILE)))
                .thenComparing(row -> row.<Long>getAs(LINE)))
        .map(row -> new Found(row.getAs(ID), row))
        .forEach(row -> firsts.putIfAbsent(row.id, row));
    return List.copyOf(firsts.values());
  }

  /** All records of a kind, files of known content left out. */
  <T extends Record & X12Row> List<T> all(Class<T> kind, Column wanted) {
    RecordTexts<T> reading = RecordTexts.of(kind);
    return known(X12Reader.table(kind)).filter(wanted).collectAsList().stream()
        .filter(row -> ranks.containsKey(row.<String>getAs(CountedFiles.FILE)))
        .map(row -> reading.read(row::getAs))
        .distinct()
        .toList();
  }

  private Dataset<Row> known(Table raw) {
    Column recorded = col("recorded_date");
    return lake.read(spark, raw).filter(recorded.isNull().or(not(recorded.gt(day.toString()))));
  }
}
