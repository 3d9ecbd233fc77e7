package org.almoner.causal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.almoner.causal.nuisance.Nuisance;
import org.almoner.causal.study.Study;
import org.almoner.causal.uplift.UpliftScores;
import org.almoner.frame.InputException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * Writes {@code row, e, mu0, mu1, tau, fold} to a CSV or Parquet file; rows count from 0 in the
 * order of the data, folds too.
 */
public final class PredictionFile {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message predictions { required int64 row; required double e; required double mu0;"
              + " required double mu1; required double tau; required int32 fold; }");

  private PredictionFile() {}

  /** Writes the file, over one that is there; Parquet where its name ends so, else CSV. */
  public static void write(Path file, Study study, UpliftScores scores) {
    boolean parquet = file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    try {
      if (parquet) {
        writeParquet(file, study, scores);
      } else {
        writeCsv(file, study, scores);
      }
    } catch (IOException e) {
      throw InputException.unwritable(file, e);
    }
  }

  private static void writeParquet(Path file, Study study, UpliftScores scores) throws IOException {
    SimpleGroupFactory groups = new SimpleGroupFactory(SCHEMA);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(SCHEMA)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build()) {
      for (int i = 0; i < study.size(); i++) {
        Nuisance nuisance = scores.nuisance();
        writer.write(
            groups
                .newGroup()
                .append("row", (long) study.rows()[i])
                .append("e", nuisance.propensity()[i])
                .append("mu0", nuisance.control()[i])
                .append("mu1", nuisance.treated()[i])
                .append("tau", scores.effect()[i])
                .append("fold", scores.cells().folds()[i]));
      }
    }
  }

  private static void writeCsv(Path file, Study study, UpliftScores scores) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("row,e,mu0,mu1,tau,fold\n");
      Nuisance nuisance = scores.nuisance();
      for (int i = 0; i < study.size(); i++) {
        out.write(
            study.rows()[i]
                + ","
                + nuisance.propensity()[i]
                + ","
                + nuisance.control()[i]
                + ","
                + nuisance.treated()[i]
                + ","
                + scores.effect()[i]
                + ","
                + scores.cells().folds()[i]
                + "\n");
      }
    }
  }
}
