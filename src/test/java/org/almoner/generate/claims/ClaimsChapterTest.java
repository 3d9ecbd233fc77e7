package org.almoner.generate.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.almoner.generate.ExportRow;
import org.almoner.generate.Landings;
import org.almoner.generate.Stories;
import org.almoner.generate.claims.ExpectedAuc.Chance;
import org.almoner.generate.people.Payer;
import org.almoner.generate.story.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsChapterTest {
  private static final List<String> COLUMNS = ClaimTruth.COLUMNS;

  @TempDir private Path folder;

  @Test
  void theSameSeedGivesTheSameBytesInAnyNumberOfThreads() throws IOException {
    Map<String, String> one = texts("one", 3, 1);
    assertThat(one).hasSizeGreaterThan(50);
    assertThat(texts("three", 3, 3)).isEqualTo(one);
    assertThat(texts("other", 4, 3)).isNotEqualTo(one);
  }

  private Map<String, String> texts(String name, long seed, int threads) throws IOException {
    Landings.write(new ClaimsChapter(Landings.world(seed, 60)), folder.resolve(name), threads);
    Map<String, String> texts = new TreeMap<>(Landings.texts(folder.resolve(name)));
    Landings.texts(folder.resolve(name + "-truth")).forEach((k, v) -> texts.put("truth/" + k, v));
    return texts;
  }

  @Test
  void everySituationIsInAWorldOfTheSampleSize() throws IOException {
    Landings.write(new ClaimsChapter(Landings.world(1, 300)), folder.resolve("small"), 2);
    String counts = Landings.texts(folder.resolve("small-truth")).get("claims/situations.csv");
    assertThat(counts.lines().skip(1)).hasSize(35).noneMatch(line -> line.endsWith(",0"));
  }

  @Test
  void allIsInAscii() throws IOException {
    Landings.write(new ClaimsChapter(Landings.world(2, 40)), folder.resolve("ascii"), 2);
    Landings.texts(folder.resolve("ascii"))
        .values()
        .forEach(
            text ->
                assertThat(
                        StandardCharsets.US_ASCII
                            .newEncoder()
                            .canEncode(text.replace("\uFEFF", "")))
                    .isTrue());
  }

  /** Premier's survey of 2024: 8.4, 13.9, 15.7 and 16.7 %; half of the denials are overturned. */
  @Test
  void ordinaryClaimsAreDeniedAsOftenAsKindsOfPayersDenyThem() {
    Map<String, double[]> kinds = new TreeMap<>();
    double[] all = new double[3];
    for (List<String> row : ordinary(Landings.world(9, 3_000))) {
      double[] counts = kinds.computeIfAbsent(kind(row), any -> new double[3]);
      boolean denied = value(row, "label").equals("1");
      boolean overturned = denied && !value(row, "payer_paid").equals("0");
      for (double[] each : List.of(counts, all)) {
        each[0]++;
        each[1] += denied ? 1 : 0;
        each[2] += overturned ? 1 : 0;
      }
    }
    Map<String, Double> expected = Map.of("MB", 0.084, "CI", 0.139, "16", 0.157, "MC", 0.167);
    expected.forEach(
        (kind, rate) ->
            assertThat(kinds.get(kind)[1] / kinds.get(kind)[0])
                .as(kind)
                .isCloseTo(rate, within(3 * Math.sqrt(rate / kinds.get(kind)[0]))));
    assertThat(all[2] / all[1]).isCloseTo(0.5, within(0.06));
  }

  @Test
  void probabilitiesAreThoseOfTheDenials() {
    double visible = 0;
    double truly = 0;
    double denied = 0;
    List<List<String>> rows = ordinary(Landings.world(10, 2_000));
    for (List<String> row : rows) {
      visible += Double.parseDouble(value(row, "p_visible"));
      truly += Double.parseDouble(value(row, "p_true"));
      denied += value(row, "label").equals("1") ? 1 : 0;
    }
    double error = 3 * Math.sqrt(denied) / rows.size();
    assertThat(visible / rows.size()).isCloseTo(denied / rows.size(), within(error));
    assertThat(truly / rows.size()).isCloseTo(denied / rows.size(), within(error));
  }

  /** Rows of claims with a label and nothing strange, from before the last weeks. */
  private static List<List<String>> ordinary(World world) {
    Stories stories = new ClaimsChapter(world).tell();
    String end = world.people().lastDate().toString();
    String before = world.people().lastDate().minusDays(120).toString();
    return LongStream.range(0, world.people().patients())
        .mapToObj(stories::rows)
        .flatMap(List::stream)
        .filter(row -> row.table() == ClaimsExport.TRUTH)
        .map(ExportRow::values)
        .filter(row -> value(row, "as_of").equals(end))
        .filter(row -> !value(row, "p_visible").isEmpty() && !value(row, "label").isEmpty())
        .filter(row -> value(row, "submitted_date").compareTo(before) < 0)
        .toList();
  }

  private static String kind(List<String> row) {
    String id = value(row, "payer_id");
    String filing =
        Payer.all().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow().filingCode();
    return filing.equals("BL") || filing.equals("HM") ? "CI" : filing;
  }

  private static String value(List<String> row, String column) {
    return row.get(COLUMNS.indexOf(column));
  }

  @Test
  void theExpectedAreaIsThatOfItsFormula() {
    List<Chance> chances =
        List.of(
            new Chance(0.1, 0.05),
            new Chance(0.1, 0.9),
            new Chance(0.3, 0.2),
            new Chance(0.8, 0.75),
            new Chance(0.8, 1.0));
    double won = 0;
    double denied = 0;
    double passed = 0;
    for (Chance i : chances) {
      denied += i.truly();
      passed += 1 - i.truly();
      for (Chance j : chances) {
        int order = Double.compare(i.visible(), j.visible());
        won += i.truly() * (1 - j.truly()) * (order > 0 ? 1 : order == 0 ? 0.5 : 0);
      }
    }
    assertThat(ExpectedAuc.auc(chances)).isCloseTo(won / (denied * passed), within(1e-12));
  }
}
