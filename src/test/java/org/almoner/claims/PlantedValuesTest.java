package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.claims.rows.X12Row;
import org.junit.jupiter.api.Test;

/** Values planted in any element of broken files are in no text that anybody may see. */
class PlantedValuesTest {
  private static final int FILES = 400;
  private static final int LARGEST = 20_000;
  private static final String PLANTED = "PLANTEDNAME";

  @Test
  void quarantineAndWhatBecameOfATransactionHoldNoneOfThem() throws IOException {
    List<Path> samples = new ArrayList<>();
    for (Path file : SampleFilesTest.samples()) {
      if (Files.size(file) < LARGEST) {
        samples.add(file);
      }
    }
    int told = 0;
    for (int number = 0; number < FILES; number++) {
      Random random = new Random(number);
      Path file = samples.get(random.nextInt(samples.size()));
      Tables tables = Tables.read("file", new ByteArrayInputStream(planted(file, random)));
      List<X12Row> seen = new ArrayList<>(tables.of(Quarantined.class));
      told += seen.size();
      assertThat(seen.toString()).as(file.toString()).doesNotContain(PLANTED);
      for (TransactionEnd end : tables.of(TransactionEnd.class)) {
        assertThat(end.type() + end.warnings()).doesNotContain(PLANTED);
      }
    }
    assertThat(told).isGreaterThan(FILES / 4);
  }

  /** Every third element is the name, tags of some segments too; the end is cut off. */
  private static byte[] planted(Path file, Random random) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int header = Math.min(text.length(), 120);
    StringBuilder all = new StringBuilder(text.substring(0, header));
    int end = header + random.nextInt(text.length() - header + 1);
    for (String element : text.substring(header, end).split("(?=\\*)")) {
      boolean isPlanted = element.startsWith("*") && random.nextInt(3) == 0;
      all.append(isPlanted ? "*" + PLANTED + element.replaceAll("^\\*[^~]*", "") : element);
    }
    return all.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
