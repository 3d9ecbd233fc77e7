package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Feed;
import org.almoner.engine.landing.Format;
import org.almoner.engine.landing.LandingFile;
import org.almoner.support.Zoo;
import org.junit.jupiter.api.Test;

class FileChecksTest {

  @Test
  void eachFileWithAFaultIsOneLine() {
    List<FileReport> files =
        List.of(refused("a.csv", " is empty"), refused("b.csv", " is empty"), taken("c.csv", 3));

    assertThat(told(files)).containsExactly("a.csv is empty", "b.csv is empty");
    assertThat(FileChecks.of(files)).allMatch(CheckResult::blocks);
  }

  @Test
  void manyFilesWithOneFaultAreOneLine() {
    List<FileReport> files =
        IntStream.range(0, 214).mapToObj(i -> refused("p" + i, ", line 1: id is missing")).toList();

    assertThat(told(files)).containsExactly("214 files such as p0, line 1: id is missing");
  }

  @Test
  void aFileWithoutRowsIsAWarning() {
    List<FileReport> files = List.of(taken("a.csv", 0));

    assertThat(told(files)).containsExactly("a.csv holds no rows");
    assertThat(FileChecks.of(files)).noneMatch(CheckResult::blocks);
  }

  private static List<String> told(List<FileReport> files) {
    return FileChecks.of(files).stream().map(CheckResult::measured).toList();
  }

  private static FileReport refused(String name, String problem) {
    return FileReport.refused(Feed.of(Zoo.RAW_ANIMALS), file(name), name + problem);
  }

  private static FileReport taken(String name, long rows) {
    return new FileReport(Feed.of(Zoo.RAW_ANIMALS), file(name), true, rows, 0, List.of());
  }

  private static LandingFile file(String name) {
    return new LandingFile(name, "", Format.CSV, 1, 0, "", "");
  }
}
