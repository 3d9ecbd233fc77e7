package org.almoner.engine.landing;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.almoner.engine.Landing;
import org.almoner.engine.Table;
import org.junit.jupiter.api.Test;

class FileCheckTest {
  private static final String FILE = "zoo/animals.csv";
  private static final String MARKUP = " is an HTML or XML page: export it as CSV";
  private static final Table ANIMALS =
      Table.raw("zoo", "raw_animals", "one row per animal", Landing.mandatory("zoo/animals"))
          .column("id", "number")
          .column("name", "name")
          .optionalColumn("legs", "how many");

  @Test
  void aFileWithItsColumnsIsRead() throws IOException {
    assertThat(csv("name,id\nIda,1\n")).isEmpty();
    assertThat(csv("id,name")).isEmpty();
    assertThat(csv("\u00A0ID\u200B , \uFEFFName\u2060\n")).isEmpty();
  }

  @Test
  void allMissingColumnsAreOneLine() throws IOException {
    assertThat(csv("legs,fur\n4,red\n"))
        .contains(
            FILE
                + ", line 1: required columns id, name are missing; it has 2 columns, of which"
                + " known are legs");
    assertThat(csv("id,fur\n4,red\n"))
        .contains(
            FILE
                + ", line 1: required column name is missing; it has 2 columns, of which known are"
                + " id");
  }

  @Test
  void aFileWithoutHeaderIsToldWithoutAnyOfItsCells() throws IOException {
    assertThat(csv("Zq8001x Wilhelmina Doe,555-0199,999-45-0001\n"))
        .contains(
            FILE
                + ", line 1: none of its 3 columns is known: deliver it with a header, which names"
                + " id, name, legs");
  }

  @Test
  void aColumnThatIsThereTwiceIsNamedWhereItIsKnownAndCountedWhereItIsNot() throws IOException {
    assertThat(csv("id,name,ID\n1,Ida,1\n"))
        .contains(FILE + ", line 1: column id is named twice: deliver each column once");
    assertThat(csv("id,name,Wilhelmina,wilhelmina\n"))
        .contains(FILE + ", line 1: columns 3 and 4 have the same name: deliver each column once");
  }

  @Test
  void anotherDelimiterIsToldOnceWithTheSettingThatMendsIt() throws IOException {
    assertThat(csv("id;name;legs\n1;Ida;4\n"))
        .contains(
            FILE
                + ", line 1: its fields are separated by semicolons: set"
                + " feeds.zoo.animals.delimiter to \";\"");
    assertThat(csv("id\tname\n"))
        .get()
        .asString()
        .endsWith("by tabs: set" + " feeds.zoo.animals.delimiter to \"\\t\"");
    assertThat(csv("\"id\";\"name\"\n")).get().asString().contains("separated by semicolons");
    assertThat(csv("id|name\n")).get().asString().contains("separated by '|'");
    assertThat(check(new Dialect("auto", ';'), Format.CSV, Texts.utf8("id,name\n")))
        .get()
        .asString()
        .contains("separated by commas");
  }

  @Test
  void aHeaderThatCannotBeSplitIsRefused() throws IOException {
    assertThat(csv("id,\"name\"s\n"))
        .contains(FILE + ", line 1: the quotes of the header do not match");
  }

  @Test
  void aHeaderWithoutEndIsRefused() throws IOException {
    byte[] bomb = Texts.gzip("a".repeat(5_000_000));

    assertThat(check(Dialect.USUAL, Format.CSV, bomb))
        .contains(FILE + ", line 1: the header is longer than 2 MiB: deliver the file again");
  }

  @Test
  void aFileThatBreaksOffInItsHeaderIsRefused() throws IOException {
    String told = FILE + ", line 1: " + Texts.TORN + "; deliver the file again";

    assertThat(check(Dialect.USUAL, Format.CSV, Texts.tornGzip("id,na"))).contains(told);
    assertThat(check(Dialect.USUAL, Format.CSV, Texts.tornGzip(""))).contains(told);
    assertThat(check(Dialect.USUAL, Format.NDJSON, Texts.tornGzip(""))).contains(told);
    assertThat(check(Dialect.USUAL, Format.CSV, Texts.tornGzip("id,name\n"))).isEmpty();
  }

  @Test
  void nothingAtAllIsRefusedWhereItMustBeDelivered() throws IOException {
    String empty = FILE + " is empty: deliver it with at least its header";

    assertThat(csv("")).contains(empty);
    assertThat(csv("\n \n")).contains(empty);
    assertThat(check(Dialect.USUAL, Format.CSV, Texts.gzip(""))).contains(empty);
    assertThat(check(Dialect.USUAL, Format.NDJSON, new byte[0])).contains(empty);
  }

  @Test
  void nothingAtAllIsFineWhereItMayBeMissing() throws IOException {
    LandingFile file = file(Format.CSV, 0);
    Table tickets =
        Table.raw("zoo", "raw_tickets", "one row per ticket", Landing.optional("zoo/tickets"))
            .column("gate", "where");

    assertThat(new FileCheck(file, tickets, Dialect.USUAL).refusal(() -> Texts.stream(new byte[0])))
        .isEmpty();
  }

  @Test
  void utf16IsReadWithOrWithoutAMark() throws IOException {
    for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"))) {
      String mark = charset.equals(UTF_16LE) ? "" : "\uFEFF";
      assertThat(check(Dialect.USUAL, Format.CSV, (mark + "id,name\n").getBytes(charset)))
          .isEmpty();
    }
  }

  @Test
  void whatIsNoTextIsToldAsWhatItIs() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("xl/workbook.xml"));
    }

    assertThat(check(Dialect.USUAL, Format.CSV, zip.toByteArray()))
        .contains(FILE + " is a ZIP or Excel file: export it as CSV");
    assertThat(check(Dialect.USUAL, Format.CSV, new byte[] {7, 0, 1, 2, 0, 0}))
        .contains(FILE + " is a binary file: export it as CSV");
    assertThat(csv("PAR1....")).contains(FILE + " is a Parquet file: export it as CSV");
    assertThat(csv("\uFEFF\n<!DOCTYPE html>")).contains(FILE + MARKUP);
    assertThat(csv("<?xml version='1.0'?>")).contains(FILE + MARKUP);
    assertThat(csv("-----BEGIN PGP MESSAGE-----\n"))
        .contains(FILE + " is an encrypted file: decrypt it");
    assertThat(csv("[{\"id\": 1}]"))
        .contains(FILE + " is JSON: deliver it as .ndjson, one object per line");
    assertThat(csv("[id],[name]\n").orElse("")).contains("none of its 2 columns is known");
    assertThat(csv("%PDF-1.7")).contains(FILE + " is a PDF file: export it as CSV");
    assertThat(check(Dialect.USUAL, Format.PARQUET, Texts.utf8("id,name\n")))
        .contains(FILE + " is not Parquet: deliver it again, or under the name of what it is");
    assertThat(check(Dialect.USUAL, Format.PARQUET, Texts.utf8("PARE....")))
        .contains(FILE + " is encrypted: deliver it as plain Parquet");
  }

  @Test
  void aJsonDocumentIsNoListOfRows() throws IOException {
    String told = ": is one JSON document: deliver one object per line";

    assertThat(check(Dialect.USUAL, Format.NDJSON, Texts.utf8("\n[{\"id\":1}]\n")))
        .contains(FILE + ", line 2" + told);
    assertThat(check(Dialect.USUAL, Format.NDJSON, Texts.utf8("\uFEFF{\r\n\"id\":1}\n")))
        .contains(FILE + ", line 1" + told);
    assertThat(check(Dialect.USUAL, Format.NDJSON, Texts.utf8("{\"id\":1}\n"))).isEmpty();
  }

  @Test
  void aFileThatCannotBeOpenedIsRefused() {
    FileCheck check = new FileCheck(file(Format.CSV, 9), ANIMALS, Dialect.USUAL);

    assertThat(
            check.refusal(
                () -> {
                  throw new IOException("secret");
                }))
        .contains(
            FILE + " cannot be opened (IOException); mend its permissions or deliver it again");
  }

  @Test
  void aColumnOfTheFoldersIsNotMissing() throws IOException {
    LandingFile file =
        new LandingFile("zoo/animals/name=Ida%3A/part-0.csv", "", Format.CSV, 9, 0, "", "");

    assertThat(
            new FileCheck(file, ANIMALS, Dialect.USUAL)
                .refusal(() -> Texts.stream(Texts.utf8("id\n1\n"))))
        .isEmpty();
    assertThat(file.folderColumns()).isEqualTo(Map.of("name", "Ida:"));
  }

  private static Optional<String> csv(String text) throws IOException {
    return check(Dialect.USUAL, Format.CSV, Texts.utf8(text));
  }

  private static Optional<String> check(Dialect dialect, Format format, byte[] bytes)
      throws IOException {
    return new FileCheck(file(format, bytes.length), ANIMALS, dialect)
        .refusal(() -> Texts.stream(bytes));
  }

  private static LandingFile file(Format format, long bytes) {
    return new LandingFile(FILE, "", format, bytes, 0, "", "");
  }
}
