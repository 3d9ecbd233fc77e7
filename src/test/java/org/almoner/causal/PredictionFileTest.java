package org.almoner.causal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.almoner.causal.study.Simulation;
import org.almoner.causal.study.Study;
import org.almoner.causal.uplift.Learner;
import org.almoner.causal.uplift.UpliftScores;
import org.almoner.frame.DataFile;
import org.almoner.frame.DataTable;
import org.almoner.support.Fits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionFileTest {
  private final Study study = Simulation.confounded(200, 1);
  private final UpliftScores scores = UpliftScores.of(study, Fits.uplift(Learner.T, Fits.of(2, 1)));
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"scores.parquet", "scores.csv"})
  void whatIsWrittenIsReadBackToTheLastBit(String name) {
    Path file = folder.resolve(name);
    PredictionFile.write(file, study, scores);
    PredictionFile.write(file, study, scores);

    DataTable table = DataFile.of(file.toString()).read();

    assertThat(table.names()).containsExactly("row", "e", "mu0", "mu1", "tau", "fold");
    assertThat(table.numbers("tau")).containsExactly(scores.effect());
    assertThat(table.numbers("row")[199]).isEqualTo(199);
  }

  @Test
  void parquetIsReadByColumn() {
    Path file = folder.resolve("scores.parquet");
    PredictionFile.write(file, study, scores);

    assertThat(DataFile.of(file.toString()).read(List.of("tau")).names()).containsExactly("tau");
  }
}
