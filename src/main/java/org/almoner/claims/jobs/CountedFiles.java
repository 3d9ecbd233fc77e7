package org.almoner.claims.jobs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.almoner.claims.match.Duplicates;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.RecordTexts;
import org.almoner.engine.JobContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The X12 files that were known on a date. They are few beside their rows, and are held in memory.
 *
 * @param known in their order
 * @param duplicateOf of a file of known content the first of that content
 */
record CountedFiles(List<RawFile> known, Map<String, String> duplicateOf) {
  static final String FILE = "file";
  static final String RANK = "_rank";

  static CountedFiles of(JobContext context) {
    LocalDate date = context.date().date();
    RecordTexts<RawFile> reading = RecordTexts.of(RawFile.class);
    List<RawFile> known =
        context.read(X12Reader.table(RawFile.class)).collectAsList().stream()
            .map(row -> reading.read(row::getAs))
            .filter(file -> file.recordedDate() == null || !file.recordedDate().isAfter(date))
            .sorted(Comparator.comparing(RawFile::file))
            .distinct()
            .sorted(FileOrder.FILES)
            .toList();
    return new CountedFiles(known, Duplicates.files(known));
  }

  FileOrder order() {
    return FileOrder.of(known);
  }

  /** Files whose rows count, each with its place in the order. */
  Dataset<Row> ranks(JobContext context) {
    StructType schema =
        new StructType().add(FILE, DataTypes.StringType).add(RANK, DataTypes.IntegerType);
    List<Row> rows =
        java.util.stream.IntStream.range(0, known.size())
            .filter(i -> !duplicateOf.containsKey(known.get(i).file()))
            .mapToObj(i -> RowFactory.create(known.get(i).file(), i))
            .toList();
    return context.spark().createDataset(rows, Encoders.row(schema));
  }
}
