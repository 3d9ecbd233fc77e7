package org.almoner.cli.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.claims.validate.Checked;
import org.almoner.support.CommandLineRun;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code claims validate} and {@code claims acknowledge}, which read one file and no lake. */
class FileCommandsTest {
  private static final String CLEAN = Checked.FAULTY.resolve("clean-837p.x12").toString();
  private static final String FAULTY = Checked.FAULTY.resolve("04-837p-birth-date.x12").toString();

  @TempDir private Path folder;

  @Test
  void aFileWithErrorsEndsWithTenAndATableOfThem() {
    CommandLineRun run = CommandLineRun.of("claims", "validate", FAULTY);

    assertThat(run.code()).isEqualTo(10);
    assertThat(run.out())
        .contains("error", "element", "2010BA", "DMG", "no date of its format", "(1 row)")
        .doesNotContain("19800230", "SAMPLE");
  }

  @Test
  void aFileWithoutErrorsEndsWithZero() {
    assertThat(CommandLineRun.of("claims", "validate", CLEAN).code()).isZero();
  }

  @Test
  void warningsAloneEndWithZero() throws IOException {
    Path file = folder.resolve("interest.835");
    Files.writeString(
        file, Checked.edited("835", "DTM*050*20260303", "DTM*050*20260303~\nAMT*I*1"));
    CommandLineRun run = CommandLineRun.of("claims", "validate", file.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("warning", "interest_balance");
  }

  @Test
  void findingsAreJsonForPrograms() throws IOException {
    CommandLineRun run = CommandLineRun.of("claims", "validate", FAULTY, "--format", "json");
    JsonNode finding = new ObjectMapper().readTree(run.out()).get(0);

    assertThat(finding.get("segment").asInt()).isEqualTo(19);
    assertThat(finding.get("in_set").asInt()).isEqualTo(17);
    assertThat(finding.get("element").asInt()).isEqualTo(2);
    assertThat(finding.get("code").asText()).isEqualTo("8");
    assertThat(finding.get("rule").asText()).isEqualTo("date");
    assertThat(finding.get("component").isNull()).isTrue();
  }

  @Test
  void aFileThatIsNotThereEndsWithThirteen() {
    String nowhere = folder.resolve("nowhere.837").toString();

    assertThat(CommandLineRun.of("claims", "validate", nowhere).code()).isEqualTo(13);
    assertThat(CommandLineRun.of("claims", "acknowledge", nowhere).code()).isEqualTo(13);
  }

  @Test
  void aFolderIsRefused() {
    assertThat(CommandLineRun.of("claims", "validate", folder.toString()).code()).isEqualTo(2);
  }

  @Test
  void whatIsNoX12IsToldAndAnsweredByNothing() throws IOException {
    Path file = folder.resolve("photo.837");
    Files.write(file, new byte[100_000]);

    CommandLineRun validated = CommandLineRun.of("claims", "validate", file.toString());
    assertThat(validated.code()).isEqualTo(10);
    assertThat(validated.out()).contains("not_x12");
    CommandLineRun answered = CommandLineRun.of("claims", "acknowledge", file.toString());
    assertThat(answered.code()).isEqualTo(10);
    assertThat(answered.out()).isEmpty();
  }

  @Test
  void anAcknowledgementEndsWithZeroWhateverItSays() {
    CommandLineRun refused = CommandLineRun.of("claims", "acknowledge", FAULTY, "--to", "999");
    CommandLineRun accepted = CommandLineRun.of("claims", "acknowledge", CLEAN, "--to", "997");

    assertThat(refused.code()).isZero();
    assertThat(refused.out())
        .contains("*ZZ*LAKEPAYER      *ZZ*NORTHCLINIC    *260302*0915*^*00501*000000101*0*T*:~")
        .contains("GS*FA*LAKEPAYER*NORTHCLINIC*20260302*0915*1*X*005010X231A1~")
        .contains("IK3*DMG*17*2010BA*8~\nIK4*2*1251*8~\nIK5*R*5~\nAK9*R*1*1*0~");
    assertThat(accepted.code()).isZero();
    assertThat(accepted.out()).contains("AK2*837*0001~\nAK5*A~\nAK9*A*1*1*1~");
  }

  @Test
  void theSameFileGivesTheSameAnswerInAFileOrOfAGivenDate() throws IOException {
    Path out = folder.resolve("answer.999");
    CommandLineRun.of("claims", "acknowledge", FAULTY, "--out", out.toString());

    assertThat(Files.readString(out))
        .isEqualTo(CommandLineRun.of("claims", "acknowledge", FAULTY).out());
    assertThat(CommandLineRun.of("claims", "acknowledge", FAULTY, "--date", "2026-04-01").out())
        .contains("*260401*0915*", "*20260401*0915*");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void theFileItselfIsNeverWrittenOver() throws IOException {
    Path file = folder.resolve("claims.837");
    Files.copy(Path.of(CLEAN), file);
    CommandLineRun run =
        CommandLineRun.of("claims", "acknowledge", file.toString(), "--out", file.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(file).hasSameTextualContentAs(Path.of(CLEAN));
  }

  @Test
  void anAcknowledgementIsNotAcknowledged() throws IOException {
    Path answer = folder.resolve("answer.999");
    CommandLineRun.of("claims", "acknowledge", CLEAN, "--out", answer.toString());
    CommandLineRun run = CommandLineRun.of("claims", "acknowledge", answer.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("without an answer 1");
  }

  @Test
  void noSparkIsStarted() {
    var before = SparkSession.getDefaultSession();
    CommandLineRun.of("claims", "validate", CLEAN);
    CommandLineRun.of("claims", "acknowledge", CLEAN);

    assertThat(SparkSession.getDefaultSession().isDefined()).isEqualTo(before.isDefined());
  }
}
