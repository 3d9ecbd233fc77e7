package org.almoner.claims.codes;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What codes that decide nothing by themselves say, in our own words, for people to read. */
public final class CodeLabels {
  private final Map<String, String> remarks;
  private final Map<String, String> categories;

  private CodeLabels(Map<String, String> remarks, Map<String, String> categories) {
    this.remarks = remarks;
    this.categories = categories;
  }

  public static CodeLabels packed() {
    return new CodeLabels(
        read("remark_refinements", "rarc", "own_short_label"),
        read("stc_categories", "category", "meaning"));
  }

  private static Map<String, String> read(String list, String code, String label) {
    return CodeRow.each(list, row -> row).stream()
        .collect(Collectors.toMap(row -> row.text(code), row -> row.text(label)));
  }

  /** Of a remark (RARC). */
  public Optional<String> ofRemark(@Nullable String code) {
    return Optional.ofNullable(code).map(remarks::get);
  }

  /** Of a 277CA's status category, such as A7. */
  public Optional<String> ofCategory(@Nullable String category) {
    return Optional.ofNullable(category).map(categories::get);
  }
}
