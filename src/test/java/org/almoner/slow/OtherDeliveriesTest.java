package org.almoner.slow;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.almoner.slow.CasesAsGivenTest.sql;
import static org.almoner.slow.CasesAsGivenTest.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.almoner.support.CommandLineRun;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Other deliveries of the kinds that the cases are examples of: three patients as a clumsy or a
 * hostile pharmacy sends them. Exit code, rows staged, and what is told.
 */
@Tag("slow")
class OtherDeliveriesTest {
  private static final String HEADER =
      "id,insurance_type,preferred_channel,state,risk_score,created_at\n";
  private static final String FIRST = "P1,medicaid,phone,PA,0.52,2025-05-18T00:08:25\n";
  private static final String OTHERS =
      "P2,commercial,email,NY,0.31,2025-06-18 10:08:25\nP3,medicare,text,GA,0.1,2025-07-01\n";
  private static final String TEXT = HEADER + FIRST + OTHERS;
  private static final int REFUSED = 10;
  private static final int MISSING = 13;

  @TempDir private Path folder;

  /**
   * @param file below {@code casework/}
   * @param staged rows in {@code stg_patients}, -1 where there is no such table
   * @param told some of what is printed
   */
  private record Delivery(
      String name, String file, byte[] bytes, int code, int staged, String told) {

    static Delivery read(String name, String text) {
      return read(name, "patients.csv", text.getBytes(UTF_8));
    }

    static Delivery read(String name, String file, byte[] bytes) {
      return new Delivery(name, file, bytes, 0, 3, "");
    }

    static Delivery refused(String name, String text, String told) {
      return new Delivery(name, "patients.csv", text.getBytes(UTF_8), REFUSED, -1, told);
    }

    /** One of the three rows in quarantine. */
    static Delivery without(String name, String text, String told) {
      return new Delivery(name, "patients.csv", text.getBytes(UTF_8), 0, 2, told);
    }

    static Delivery missing(String file, String told) {
      return new Delivery(file, file, TEXT.getBytes(UTF_8), MISSING, -1, told);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"encodings", "headers", "fields", "values", "files", "names"})
  void aDeliveryIsReadOrToldWithItsRemedy(Delivery each) throws IOException {
    TestLake lake = new TestLake(folder).deliver("casework/" + each.file, each.bytes);

    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "casework",
            "--only",
            "ingest-casework-patients",
            "build-casework-stg-patients",
            "--landing",
            lake.landing().toString(),
            "--lake",
            lake.root().toString(),
            "--date",
            "2026-03-20",
            "--quiet");

    verdict(each.name, run);
    assertThat(run.code()).as(run.err()).isEqualTo(each.code);
    assertThat(run.err()).contains(each.told);
    assertThat(staged(lake)).isEqualTo(each.staged);
  }

  static Stream<Delivery> encodings() {
    return Stream.of(
        Delivery.read("UTF-16LE, no mark", "patients.csv", TEXT.getBytes(UTF_16LE)),
        Delivery.read("UTF-16BE, no mark", "patients.csv", TEXT.getBytes(UTF_16BE)),
        Delivery.read("UTF-16BE with mark", "patients.csv", ("\uFEFF" + TEXT).getBytes(UTF_16BE)),
        Delivery.read("UTF-8 with two marks", "\uFEFF\uFEFF" + TEXT),
        new Delivery(
            "Latin-1",
            "patients.csv",
            TEXT.replace("PA", "Pä").getBytes(Charset.forName("ISO-8859-1")),
            0,
            2,
            "the row is not UTF-8 text"),
        new Delivery(
            "EBCDIC",
            "patients.csv",
            TEXT.getBytes(Charset.forName("IBM037")),
            REFUSED,
            -1,
            "its only column is not known"),
        Delivery.read("classic Mac line ends", TEXT.replace('\n', '\r')),
        Delivery.read("CR CR LF", TEXT.replace("\n", "\r\r\n")),
        Delivery.read("Ctrl-Z at the end", TEXT + "\u001a"));
  }

  static Stream<Delivery> headers() {
    String known = "deliver it with a header, which names id, insurance_type";
    return Stream.of(
        Delivery.refused("a header only", HEADER.strip(), "casework/patients.csv holds no rows"),
        Delivery.read(
            "other case, blanks", TEXT.replace("id,insurance_type", " ID , Insurance_Type ")),
        Delivery.read(
            "quoted names", TEXT.replace("id,insurance_type", "\"id\",\"insurance_type\"")),
        Delivery.read("NBSP in a name", TEXT.replace("state", "\u00A0state\u200B")),
        Delivery.refused("a name twice", TEXT.replace("state", "id"), "column id is named twice"),
        Delivery.refused(
            "a title above", "Patients as of today\n\n" + TEXT, "its only column is not known"),
        Delivery.read("blank lines above", "\n\n" + TEXT),
        Delivery.refused(
            "another key", TEXT.replaceFirst("id", "number"), "required column id is missing"),
        Delivery.refused("an error page", "Access denied, sign in.\n", known));
  }

  static Stream<Delivery> fields() {
    return Stream.of(
        Delivery.refused(
            "semicolons", TEXT.replace(',', ';'), "set feeds.casework.patients.delimiter to \";\""),
        Delivery.refused(
            "tabs", TEXT.replace(',', '\t'), "set feeds.casework.patients.delimiter to \"\\t\""),
        Delivery.refused(
            "pipes", TEXT.replace(',', '|'), "set feeds.casework.patients.delimiter to \"|\""),
        Delivery.read("sep=;", "sep=;\n" + TEXT.replace(',', ';')),
        Delivery.read("a line end in a field", TEXT.replace("phone", "\"ph\none\"")),
        Delivery.without(
            "a quote without end", TEXT.replace("phone", "\"phone"), "opened and never closed"),
        Delivery.without(
            "a comma too many", TEXT.replace("phone", "phone,home"), "the row has 7 fields"),
        Delivery.read("empty columns at the end", TEXT.replace("\n", ",,,\n")),
        new Delivery(
            "a trailer",
            "patients.csv",
            (TEXT + "3 rows\n").getBytes(UTF_8),
            0,
            3,
            "the row has 1 field, the header 6"));
  }

  static Stream<Delivery> values() {
    String instant = "2025-05-18T00:08:25";
    String formats = "declare feeds.casework.patients.formats";
    return Stream.concat(
        Stream.of("5/18/2025", "45795.006", "2025-05-18T24:00:00", "2025-02-30", "1747526905")
            .map(v -> Delivery.without("date " + v, TEXT.replace(instant, v), formats)),
        Stream.of(
            Delivery.without(
                "a decimal comma",
                TEXT.replace("0.52", "\"0,52\""),
                "declare feeds.casework.patients.decimal"),
            Delivery.read("white space around a key", TEXT.replace("P1,", "\u00A0P1\u200B,")),
            Delivery.without("no key", TEXT.replace("P1,", "\u2003,"), "patient_id is present")));
  }

  static Stream<Delivery> files() throws IOException {
    byte[] gzip = gzip(TEXT.getBytes(UTF_8));
    return Stream.of(
        Delivery.refused("an empty file", "", "is empty: deliver it with at least its header"),
        Delivery.refused("blank lines", "\n \n", "is empty"),
        Delivery.read(".gz that is none", "patients.csv.gz", TEXT.getBytes(UTF_8)),
        Delivery.read("gzip without its ending", "patients.csv", gzip),
        new Delivery(
            "gzip broken off",
            "patients.csv.gz",
            Arrays.copyOf(gzip, gzip.length - 12),
            REFUSED,
            2,
            "its gzip stream is not whole"),
        new Delivery(
            "gzip in gzip", "patients.csv.gz", gzip(gzip), REFUSED, -1, "is a binary file"),
        Delivery.refused("ZIP or xlsx", "PK\3\4....", "is a ZIP or Excel file: export it as CSV"),
        Delivery.refused("a login page", "<!DOCTYPE html>", "is an HTML or XML page"),
        Delivery.refused(
            "PGP", "-----BEGIN PGP MESSAGE-----\n", "is an encrypted file: decrypt it"),
        Delivery.refused("JSON", "[{\"id\": \"P1\"}]", "is JSON: deliver it as .ndjson"));
  }

  static Stream<Delivery> names() {
    byte[] text = TEXT.getBytes(UTF_8);
    return Stream.concat(
        Stream.of("a[1]{2}.csv", "100%25 #1?.csv", "😀.csv", "x".repeat(240) + ".csv")
            .map(name -> Delivery.read(name, "patients/" + name, text)),
        Stream.of(
            Delivery.read("upper case", "PATIENTS.CSV", text),
            Delivery.missing("patients (1).csv", "did you mean patients.csv?"),
            Delivery.missing("patients_2026-03-20.csv", "did you mean patients.csv?"),
            Delivery.missing("patients.csv.zip", "did you mean patients.csv? Unpack it."),
            Delivery.missing("patients.csv.gpg", "did you mean patients.csv? Decrypt it."),
            Delivery.missing("patients.xlsx", "did you mean patients.csv? Export it as CSV."),
            Delivery.missing("patients.csv.part", "did you mean patients.csv?")));
  }

  private static int staged(TestLake lake) {
    CommandLineRun run = sql(lake, "select count(*) from casework.stg_patients");
    List<String> lines = run.out().lines().toList();
    return run.code() == 0 ? Integer.parseInt(lines.get(1)) : -1;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
