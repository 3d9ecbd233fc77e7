package org.almoner.engine.landing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people deliver under the name of a text file, told by how it begins. */
enum ForeignFormat {
  PARQUET("a Parquet file", "export it as %s", "PAR1"),
  ZIP("a ZIP or Excel file", "export it as %s", "PK\3\4"),
  OLD_EXCEL("an old Excel file", "export it as %s", "\u00D0\u00CF\u0011\u00E0"),
  PDF("a PDF file", "export it as %s", "%PDF"),
  RTF("a text document", "export it as %s", "{\\rtf"),
  MARKUP("an HTML or XML page", "export it as %s", "<"),
  ENCRYPTED("an encrypted file", "decrypt it", "-----BEGIN PGP"),
  JSON("JSON", "deliver it as .ndjson, one object per line", "{\"", "[{");

  private final String title;
  private final String remedy;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that is
  private final List<String> beginnings;

  ForeignFormat(String title, String remedy, String... beginnings) {
    this.title = title;
    this.remedy = remedy;
    this.beginnings = List.of(beginnings);
  }

  /**
   * @param head the first bytes of a file
   */
  static Optional<ForeignFormat> of(byte[] head) {
    String text =
        new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
    return Arrays.stream(values())
        .filter(format -> format.beginnings.stream().anyMatch(text.stripLeading()::startsWith))
        .findFirst();
  }

  /** Empty where a file of the wanted format may begin so. */
  Optional<String> refusal(Format wanted) {
    return this == JSON && wanted != Format.CSV
        ? Optional.empty()
        : Optional.of("is " + title + ": " + remedy.formatted(wanted.name()));
  }
}
