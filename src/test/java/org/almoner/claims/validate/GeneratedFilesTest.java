package org.almoner.claims.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.generate.Landings;
import org.almoner.generate.claims.ClaimsChapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
  @TempDir private Path folder;

  /** Situations 16 (a blank triple), 38 (no date), 41 (an NPI), 43 (a wrong count, a cut file). */
  @Test
  void aGeneratedWorldHasNoErrorsButThoseOfItsSituations() throws IOException {
    Landings.write(new ClaimsChapter(Landings.world(5, 300)), folder.resolve("world"), 2);
    Set<String> found = new TreeSet<>();
    Landings.texts(folder.resolve("world"))
        .forEach(
            (name, text) -> {
              if (name.contains("x12/") && !name.contains("-cut")) {
                Checked.shown(text).forEach(each -> found.add(name.substring(11, 14) + " " + each));
              }
            });
    assertThat(found)
        .isNotEmpty()
        .allMatch(
            each ->
                each.matches("835 element_missing CAS[0-9]+-[23]")
                    || each.matches("837 date DTP[0-9]+-3")
                    || each.matches("837 set_count SE[0-9]+-1")
                    || each.matches("83[57] npi_check_digit (NM1[0-9]+-9|N1[0-9]+-4)")
                    // 837D and 997 of 5010 have no map among those at hand
                    || each.equals("837 guide_unknown ST1")
                    || each.equals("999 guide_unknown ST1"));
  }
}
