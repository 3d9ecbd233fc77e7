package org.almoner.claims.codes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What codes that decide nothing by themselves say, in our own words, for people to read. */
public final class CodeLabels {
  private static final Pattern WORD = Pattern.compile("\\w+");

  private final Map<String, String> remarks;
  private final Map<String, String> categories;
  private final Map<String, String> statuses;
  private final Map<String, String> entities;
  private final Map<String, String> syntaxErrors;
  private final Map<String, String> shortForms;

  private CodeLabels() {
    this.remarks = new HashMap<>(read("remark_refinements", "rarc", "own_short_label"));
    this.remarks.putAll(read("remark_texts", "rarc", "own_label"));
    this.categories = read("stc_categories", "category", "meaning");
    this.statuses = read("claim_status_codes", "code", "own_label");
    this.entities = read("entity_codes", "code", "own_label");
    this.syntaxErrors =
        CodeRow.each("syntax_error_codes", row -> row).stream()
            .collect(
                Collectors.toMap(
                    row -> row.text("level") + row.text("code"), row -> row.text("own_label")));
    this.shortForms = read("short_forms", "form", "words");
  }

  public static CodeLabels packed() {
    return new CodeLabels();
  }

  private static Map<String, String> read(String list, String code, String label) {
    return CodeRow.each(list, row -> row).stream()
        .collect(Collectors.toMap(row -> row.text(code), row -> row.text(label)));
  }

  /** Of a remark (RARC). */
  public Optional<String> ofRemark(@Nullable String code) {
    return Optional.ofNullable(code).map(remarks::get).map(this::spelledOut);
  }

  /** Of a 277CA's status category, such as A7. */
  public Optional<String> ofCategory(@Nullable String category) {
    return Optional.ofNullable(category).map(categories::get);
  }

  /** What a claim status code is about, such as 562. */
  public Optional<String> ofStatus(@Nullable String code) {
    return Optional.ofNullable(code).map(statuses::get);
  }

  /** Whom a claim status is about, such as 85. */
  public Optional<String> ofEntity(@Nullable String code) {
    return Optional.ofNullable(code).map(entities::get);
  }

  /** Of an error in a segment that a 997 or 999 tells of, such as 8. */
  public Optional<String> ofSegmentError(@Nullable String code) {
    return Optional.ofNullable(syntaxErrors.get("segment" + code));
  }

  /** Of an error in an element that a 997 or 999 tells of, such as 7. */
  public Optional<String> ofElementError(@Nullable String code) {
    return Optional.ofNullable(syntaxErrors.get("element" + code));
  }

  /** A label with the words of its short forms, for people to read. */
  public String spelledOut(String label) {
    return WORD.matcher(label)
        .replaceAll(
            word -> Matcher.quoteReplacement(shortForms.getOrDefault(word.group(), word.group())));
  }
}
