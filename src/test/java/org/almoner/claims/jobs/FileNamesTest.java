package org.almoner.claims.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.almoner.claims.rows.RawFile;
import org.junit.jupiter.api.Test;

/** What a file is called whose name is delivered again. */
class FileNamesTest {
  private static final String DAILY = "claims/x12/daily.835";

  private final FileNames.Named named =
      FileNames.of(
          List.of(
              delivered(DAILY, "bbbbbbbb2", "260302", "1 run-1"),
              delivered(DAILY, "aaaaaaaa1", "260301", "2 run-2"),
              delivered(DAILY, "bbbbbbbb2", "260302", "3 run-3"),
              delivered("claims/x12/sent", "cccccccc3", "260101", "1 run-1")));

  @Test
  void aFileThatIsWrittenOverIsSeveralFiles() {
    assertThat(named.files())
        .extracting(RawFile::file)
        .containsExactlyInAnyOrder(DAILY, DAILY + "#bbbbbbbb", "claims/x12/sent");
    assertThat(named.names().of(DAILY, "1 run-1")).isEqualTo(DAILY + "#bbbbbbbb");
    assertThat(named.names().of(DAILY, "2 run-2")).isEqualTo(DAILY);
  }

  @Test
  void theSameContentUnderTheSameNameIsNoFileOfItsOwn() {
    assertThat(named.names().of(DAILY, "3 run-3")).isEmpty();
  }

  @Test
  void rowsThatAnotherRunTookInAreOfTheFileToldBefore() {
    assertThat(named.names().of(DAILY, "2 run-2b")).isEqualTo(DAILY);
    assertThat(named.names().of(DAILY, "0 run-0")).isEqualTo(DAILY + "#bbbbbbbb");
    assertThat(named.names().of("claims/x12/sent", "9 run-9")).isEqualTo("claims/x12/sent");
  }

  private static FileNames.Delivered delivered(
      String name, String content, String day, String delivery) {
    return new FileNames.Delivered(
        new RawFile(name, content, 1, 1, 1, new TreeMap<>(), day, "1200", "1", null), delivery);
  }
}
