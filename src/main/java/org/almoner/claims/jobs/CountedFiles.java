package org.almoner.claims.jobs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almoner.claims.match.Duplicates;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.RecordTexts;
import org.almoner.claims.rows.TransactionEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The X12 files that were known on a date, and the transactions of those that count. They are few
 * beside their rows, and are held in memory.
 *
 * @param names what each is called
 * @param known in their order
 * @param duplicateOf of a file of known content the first of that content
 * @param transactions in the order of their files
 */
record CountedFiles(
    FileNames names,
    List<RawFile> known,
    Map<String, String> duplicateOf,
    List<TransactionEnd> transactions) {
  static final String FILE = "file";
  static final String RANK = "_rank";

  /** What tells a transaction from others, but for the file that it came in. */
  private record Control(
      @Nullable String interchange, @Nullable String group, @Nullable String set, int ordinal) {
    static Control of(Envelope envelope) {
      return new Control(
          envelope.interchangeControl(),
          envelope.groupControl(),
          envelope.transactionControl(),
          envelope.transaction());
    }
  }

  static CountedFiles of(RawTables tables) {
    FileNames.Named named = FileNames.of(tables.all(X12Reader.table(RawFile.class)));
    List<RawFile> known =
        named.files().stream()
            .filter(file -> isBy(file.recordedDate(), tables.date()))
            .sorted(FileOrder.FILES)
            .toList();
    Map<String, String> duplicateOf = Duplicates.files(known);
    Map<String, Integer> ranks = new HashMap<>();
    IntStream.range(0, known.size()).forEach(i -> ranks.put(known.get(i).file(), i));
    ranks.keySet().removeAll(duplicateOf.keySet());
    RecordTexts<TransactionEnd> reading = RecordTexts.of(TransactionEnd.class);
    List<TransactionEnd> transactions =
        named
            .names()
            .named(tables.known(X12Reader.table(TransactionEnd.class)))
            .collectAsList()
            .stream()
            .map(row -> reading.read(row::getAs))
            .filter(each -> ranks.containsKey(each.envelope().file()))
            .sorted(
                Comparator.comparing((TransactionEnd each) -> ranks.get(each.envelope().file()))
                    .thenComparing(each -> each.envelope().transaction()))
            .toList();
    return new CountedFiles(named.names(), known, duplicateOf, transactions);
  }

  private static boolean isBy(@Nullable LocalDate recorded, LocalDate date) {
    return recorded == null || !recorded.isAfter(date);
  }

  FileOrder order() {
    return FileOrder.of(known);
  }

  /**
   * Transactions that have the control numbers of one before, in another file: which of these they
   * are, from 2, by {@link #place}.
   */
  Map<String, Integer> repeated() {
    Map<Control, Integer> met = new HashMap<>();
    Map<String, Integer> repeated = new HashMap<>();
    for (TransactionEnd each : transactions) {
      int nth = met.merge(Control.of(each.envelope()), 1, Integer::sum);
      if (nth > 1) {
        repeated.put(place(each.envelope().file(), each.envelope().transaction()), nth);
      }
    }
    return repeated;
  }

  /** Where a transaction stands: file and ordinal in it. */
  static String place(@Nullable Object file, @Nullable Object transaction) {
    return file + "#" + transaction;
  }

  /** Files whose rows count, each with its place in the order. */
  Dataset<Row> ranks(SparkSession spark) {
    StructType schema =
        new StructType().add(FILE, DataTypes.StringType).add(RANK, DataTypes.IntegerType);
    List<Row> rows =
        IntStream.range(0, known.size())
            .filter(i -> !duplicateOf.containsKey(known.get(i).file()))
            .mapToObj(i -> RowFactory.create(known.get(i).file(), i))
            .toList();
    return spark.createDataset(rows, Encoders.row(schema));
  }
}
