package org.almoner.claims.jobs;

import static java.util.stream.Collectors.groupingBy;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.RecordTexts;
import org.almoner.engine.RawColumns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * What files are called. A name is delivered again with other content where an export writes over
 * its file every day: then every content but the first in the order of files is called by the name
 * and the beginning of its SHA-256. The same content under the same name is no file of its own.
 *
 * @param calls of a name that was delivered more than once what each delivery of it is called,
 *     empty where it is no file of its own
 */
record FileNames(Map<String, NavigableMap<String, String>> calls) implements Serializable {
  private static final int HASH_DIGITS = 8;
  private static final String NONE = "";

  /** When, and by which run, a row was taken in; deliveries of a name are told apart by it. */
  private static final Column DELIVERY =
      format_string("%012d %s", col(RawColumns.INGESTED_AT).cast("long"), col(RawColumns.RUN_ID));

  /** A file as it was taken in by a {@link #DELIVERY}. */
  record Delivered(RawFile file, String delivery) {}

  /** Files by what they are called, in no order. */
  record Named(FileNames names, List<RawFile> files) {}

  /** Of rows of all files that were ever delivered. */
  static Named of(Dataset<Row> deliveries) {
    RecordTexts<RawFile> reading = RecordTexts.of(RawFile.class);
    return of(
        deliveries.withColumn("_delivery", DELIVERY).collectAsList().stream()
            .map(row -> new Delivered(reading.read(row::getAs), row.getAs("_delivery")))
            .toList());
  }

  static Named of(List<Delivered> deliveries) {
    Map<String, List<Delivered>> byName =
        deliveries.stream()
            .sorted(Comparator.comparing(Delivered::delivery))
            .collect(groupingBy(each -> each.file.file()));
    Map<String, NavigableMap<String, String>> calls = new HashMap<>();
    List<RawFile> files = new ArrayList<>();
    byName.forEach(
        (name, all) -> {
          if (all.size() == 1) {
            files.add(all.get(0).file);
          } else {
            calls.put(name, called(all, files));
          }
        });
    return new Named(new FileNames(calls), files);
  }

  /** What each delivery of one name is called; the contents go to the files. */
  private static NavigableMap<String, String> called(List<Delivered> all, List<RawFile> files) {
    Map<String, RawFile> contents = new LinkedHashMap<>();
    all.forEach(each -> contents.putIfAbsent(each.file.sha256(), each.file));
    Map<String, String> names = new HashMap<>();
    for (RawFile file : contents.values().stream().sorted(FileOrder.FILES).toList()) {
      RawFile own = names.isEmpty() ? file : file.called(suffixed(file));
      names.put(own.sha256(), own.file());
      files.add(own);
    }
    NavigableMap<String, String> calls = new TreeMap<>();
    Set<String> met = new HashSet<>();
    for (Delivered each : all) {
      String content = each.file.sha256();
      calls.put(each.delivery, met.add(content) ? names.getOrDefault(content, NONE) : NONE);
    }
    return calls;
  }

  private static String suffixed(RawFile file) {
    return file.file() + "#" + file.sha256().substring(0, HASH_DIGITS);
  }

  /** Rows of a raw table, each with what its file is called. */
  Dataset<Row> named(Dataset<Row> rows) {
    if (calls.isEmpty()) {
      return rows;
    }
    UDF2<String, String, String> name = this::of;
    return rows.withColumn(
        CountedFiles.FILE, udf(name, DataTypes.StringType).apply(col(CountedFiles.FILE), DELIVERY));
  }

  /**
   * What a file is called. A run that ended between two tables leaves the rest to the next one: its
   * rows are of the file that was told last by then.
   */
  String of(String file, String delivery) {
    NavigableMap<String, String> ofName = calls.get(file);
    if (ofName == null) {
      return file;
    }
    Map.Entry<String, String> told = ofName.floorEntry(delivery);
    return told == null ? ofName.firstEntry().getValue() : told.getValue();
  }
}
