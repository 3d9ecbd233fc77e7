package org.almoner.population.synthea;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;

/**
 * What a text of a Synthea table becomes: a row of {@code conf/population/synthea_words.csv}.
 *
 * @param rank of the patterns that fit a text the least counts
 * @param field education_level, payer_name or payer_ownership
 * @param pattern of LIKE, in small letters
 */
public record SyntheaWord(int rank, String field, String pattern, String becomes) {
  private static final DatedFile FILE =
      new DatedFile("synthea_words", List.of("field", "pattern"), List.of("becomes"));
  private static final List<String> FIELDS =
      List.of("education_level", "payer_name", "payer_ownership");

  /** Those of the installation that hold on a day; their order is their rank. */
  public static List<SyntheaWord> on(LocalDate date) {
    List<SyntheaWord> words = FILE.load(SyntheaWord::of).on(date);
    return IntStream.range(0, words.size())
        .mapToObj(
            i ->
                new SyntheaWord(
                    i, words.get(i).field(), words.get(i).pattern(), words.get(i).becomes()))
        .toList();
  }

  private static SyntheaWord of(DatedRow row) {
    return new SyntheaWord(0, row.oneOf("field", FIELDS), row.text("pattern"), row.text("becomes"));
  }
}
