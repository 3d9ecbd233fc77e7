package org.almoner.claims.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.claims.validate.Checked;
import org.almoner.claims.validate.Dialect;
import org.almoner.claims.x12.Segment;
import org.almoner.support.CsvTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The 999 to each of the twenty faulty files, against what was done to it. */
class FaultyFilesAnsweredTest {
  private static final Set<String> OF_THE_SET = Set.of("set_count", "set_numbers_differ");

  static Stream<Map<String, String>> faulty() {
    return CsvTable.read(Checked.FAULTY.resolve("expected.csv")).rows().stream();
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void theAnswerNamesSegmentAndElementOfTheFaultAndRefusesTheSet(Map<String, String> expected)
      throws IOException {
    List<String> notes = new ArrayList<>();
    for (Segment each : answer(Checked.FAULTY.resolve(expected.get("file")))) {
      if (Set.of("IK3", "IK4", "IK5", "AK9").contains(each.tag())) {
        String dataElement = each.is("IK4") ? each.element(2) : "";
        notes.add(
            (each.tag() + "*" + String.join("*", each.elements()))
                .replace("*" + dataElement + "*", dataElement.isEmpty() ? "**" : "*"));
      }
    }

    assertThat(notes).isEqualTo(notes(expected));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void cleanOriginalsAreAccepted(Dialect dialect) throws IOException {
    for (Path file : Checked.files("clean-")) {
      assertThat(Answers.to(file, dialect)).contains("AK9*A*1*1*1~").contains("K5*A~");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theValidatorFindsNothingInTheAnswers(Dialect dialect) throws IOException {
    for (Path file : Checked.files("")) {
      assertThat(Checked.shown(Answers.to(file, dialect))).as(file.toString()).isEmpty();
    }
  }

  private static List<Segment> answer(Path file) throws IOException {
    byte[] text = Answers.to(file, Dialect.T999).getBytes(StandardCharsets.UTF_8);
    return Answers.segments(new ByteArrayInputStream(text));
  }

  private static List<String> notes(Map<String, String> expected) {
    String code = expected.get("code");
    if (OF_THE_SET.contains(expected.get("rule"))) {
      return List.of("IK5*R*" + code, "AK9*R*1*1*0");
    }
    String element = expected.get("element");
    String component = expected.get("component");
    String segment =
        String.join("*", "IK3", expected.get("tag"), expected.get("in_set"), expected.get("loop"));
    List<String> notes = new ArrayList<>();
    notes.add(segment + "*" + (element.isEmpty() ? code : "8"));
    if (!element.isEmpty()) {
      notes.add("IK4*" + element + (component.isEmpty() ? "" : ":" + component) + "*" + code);
    }
    notes.add("IK5*R*" + (code.startsWith("I") ? "I5" : "5"));
    notes.add("AK9*R*1*1*0");
    return notes;
  }
}
