package org.almoner.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Sessions;
import org.almoner.engine.Sessions.Profile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark tasks write what one machine writes. */
class SparkPartsTest {
  @TempDir private Path folder;

  @Test
  void givesTheSameRowsAsOneMachine() throws IOException {
    Chapter chapter = Landings.ofCases(700);
    List<WrittenFile> alone = Landings.write(chapter, folder.resolve("alone"), 1);
    SparkSession spark = Sessions.open(Profile.SMALL, Map.of());

    List<WrittenFile> parts =
        new SparkParts(
                new Content(chapter, FileFormat.CSV),
                Folders.of(folder.resolve("parts").toUri().toString()))
            .write(
                JavaSparkContext.fromSparkContext(spark.sparkContext()), Part.all(3), done -> {});

    assertThat(parts).hasSize(16);
    assertThat(parts.stream().mapToLong(WrittenFile::rows).sum())
        .isEqualTo(alone.stream().mapToLong(WrittenFile::rows).sum());
    Map<String, String> texts = Landings.texts(folder.resolve("parts"));
    String whole = Landings.texts(folder.resolve("alone")).get("casework/interactions.csv");
    assertThat(whole).startsWith(texts.get("casework/interactions/part-00000.csv"));
  }
}
