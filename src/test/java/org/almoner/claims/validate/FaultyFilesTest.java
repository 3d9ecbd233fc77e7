package org.almoner.claims.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.support.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twenty files with a fault each, made by hand of four clean ones. expected.csv was written from
 * the edits (a line of a file is a segment), not from what the validator says.
 */
class FaultyFilesTest {

  static Stream<Map<String, String>> faulty() {
    return CsvTable.read(Checked.FAULTY.resolve("expected.csv")).rows().stream();
  }

  static Stream<Path> clean() {
    return Checked.files("clean-").stream();
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void aFaultyFileGetsItsFindingAtItsPositionAndNoOther(Map<String, String> expected)
      throws IOException {
    List<Finding> findings = Checked.findings(Checked.FAULTY.resolve(expected.get("file")));

    assertThat(findings).singleElement().satisfies(each -> isAsExpected(each, expected));
    assertThat(findings.get(0).isError()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("clean")
  void aCleanOriginalHasNoFinding(Path file) throws IOException {
    assertThat(Checked.findings(file)).isEmpty();
  }

  @Test
  void thereAreTwentyOfFourKinds() {
    assertThat(faulty()).hasSize(20);
    assertThat(Checked.files("\\d\\d-")).hasSize(20);
    assertThat(clean()).hasSize(4);
  }

  private static void isAsExpected(Finding finding, Map<String, String> expected) {
    assertThat(finding.rule().name().toLowerCase(Locale.ROOT)).isEqualTo(expected.get("rule"));
    assertThat(finding.rule().code(Dialect.T999)).contains(expected.get("code"));
    assertThat(finding.position().segment()).isEqualTo(Long.parseLong(expected.get("segment")));
    assertThat(finding.position().inSet()).isEqualTo(number(expected.get("in_set")));
    assertThat(finding.position().tag()).isEqualTo(expected.get("tag"));
    assertThat(finding.position().loop()).isEqualTo(expected.get("loop"));
    assertThat(finding.spot().element()).isEqualTo(number(expected.get("element")));
    assertThat(finding.spot().component()).isEqualTo(number(expected.get("component")));
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
