package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.almoner.engine.Landing;
import org.almoner.engine.Table;
import org.junit.jupiter.api.Test;

class FileCheckTest {
  private static final Table ANIMALS =
      Table.raw("zoo", "raw_animals", "one row per animal", Landing.mandatory("zoo/animals"))
          .column("id", "number")
          .column("name", "name")
          .optionalColumn("legs", "how many");

  @Test
  void aWholeFileHasNoProblems() throws IOException {
    assertThat(check(Format.CSV, Texts.utf8("name,id\nIda,1\n")))
        .isEqualTo(new FileCheck(true, java.util.List.of()));
  }

  @Test
  void aHeaderAloneIsFine() throws IOException {
    assertThat(check(Format.CSV, Texts.utf8("id,name"))).isEqualTo(fine());
  }

  @Test
  void aMissingRequiredColumnIsNamedWithFileAndLine() throws IOException {
    FileCheck check = check(Format.CSV, Texts.utf8("id,legs\n1,4\n"));

    assertThat(check.readable()).isTrue();
    assertThat(check.problems())
        .containsExactly(
            "zoo/animals.csv, line 1: required column name is missing; its columns are id, legs");
  }

  @Test
  void aHeaderThatCannotBeSplitIsRefused() throws IOException {
    assertThat(check(Format.CSV, Texts.utf8("id,\"name\"s\n")))
        .isEqualTo(refused("zoo/animals.csv, line 1: the quotes of the header do not match"));
  }

  @Test
  void anotherSeparatorIsGuessed() throws IOException {
    assertThat(check(Format.CSV, Texts.utf8("id;name\n1;Ida\n")).problems())
        .hasSize(2)
        .allMatch(p -> p.contains("fields seem to be separated by something else than a comma"));
  }

  @Test
  void nothingAtAllIsRefused() throws IOException {
    assertThat(check(Format.CSV, new byte[0]))
        .isEqualTo(
            refused("zoo/animals.csv is empty (0 bytes): deliver it with at least its header"));
  }

  @Test
  void aCompressedFileOfNothingIsRefused() throws IOException {
    assertThat(check(Format.CSV, Texts.gzip("")))
        .isEqualTo(refused("zoo/animals.csv, line 1: no header; the gzip stream holds no text"));
  }

  @Test
  void utf16IsRefused() throws IOException {
    assertThat(check(Format.CSV, "\uFEFFid,name\n".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(refused(line1("UTF-16 text")));
    assertThat(check(Format.NDJSON, "{\"id\":1}".getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(refused(line1("UTF-16 text").replace("as CSV", "as NDJSON")));
  }

  @Test
  void excelIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
    }

    assertThat(check(Format.CSV, bytes.toByteArray()))
        .isEqualTo(refused(line1("a ZIP or Excel file")));
  }

  @Test
  void binaryIsRefused() throws IOException {
    assertThat(check(Format.CSV, new byte[] {7, 0, 1, 2}))
        .isEqualTo(refused(line1("a binary file")));
  }

  @Test
  void parquetUnderAnotherNameIsRefused() throws IOException {
    assertThat(check(Format.CSV, Texts.utf8("PAR1....")))
        .isEqualTo(refused(line1("a Parquet file")));
    assertThat(check(Format.PARQUET, Texts.utf8("id,name\n")))
        .isEqualTo(refused("zoo/animals.csv is not Parquet"));
  }

  private static String line1(String what) {
    return "zoo/animals.csv, line 1: is " + what + ", not UTF-8 text; export it as CSV";
  }

  private static FileCheck fine() {
    return new FileCheck(true, java.util.List.of());
  }

  private static FileCheck refused(String problem) {
    return new FileCheck(false, java.util.List.of(problem));
  }

  private static FileCheck check(Format format, byte[] bytes) throws IOException {
    LandingFile file = new LandingFile("zoo/animals.csv", "", format, bytes.length, 0, "");
    return FileCheck.of(file, ANIMALS, () -> Texts.stream(bytes));
  }
}
