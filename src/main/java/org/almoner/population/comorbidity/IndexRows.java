package org.almoner.population.comorbidity;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.population.condition.IcdCode;

/**
 * What the files say of an index on a day.
 *
 * @param hierarchy in the order of the file
 */
record IndexRows(List<Category> categories, List<Rank> hierarchy, List<Points> points) {
  private static final String INDEX = "index";
  private static final String CATEGORY = "category";
  private static final DatedFile CATEGORIES =
      new DatedFile(
          "comorbidity_categories", List.of(INDEX, CATEGORY), List.of("label", "icd10_prefixes"));
  private static final DatedFile HIERARCHY =
      new DatedFile("comorbidity_hierarchy", List.of(INDEX, CATEGORY, "over"), List.of());
  private static final DatedFile POINTS =
      new DatedFile("comorbidity_weights", List.of(INDEX, "score", CATEGORY), List.of("points"));

  record Category(String name, String label, List<String> prefixes) {
    static Category of(DatedRow row) {
      List<String> prefixes = row.list("icd10_prefixes").stream().map(IcdCode::plain).toList();
      if (prefixes.isEmpty() || prefixes.contains("")) {
        throw row.refusal("icd10_prefixes", "must be prefixes such as I21|I22");
      }
      return new Category(row.text(CATEGORY), row.text("label"), prefixes);
    }
  }

  /** Where a category is there, another does not count. */
  record Rank(String category, String over) {
    static Rank of(DatedRow row) {
      return new Rank(row.text(CATEGORY), row.text("over"));
    }
  }

  record Points(String score, String category, int points) {
    static Points of(DatedRow row) {
      return new Points(row.text("score"), row.text(CATEGORY), row.integer("points"));
    }
  }

  private record Indexed<T>(String index, T row) {}

  static IndexRows load(String index, LocalDate date) {
    return new IndexRows(
        rows(index, date, CATEGORIES, Category::of),
        rows(index, date, HIERARCHY, Rank::of),
        rows(index, date, POINTS, Points::of));
  }

  private static <T> List<T> rows(
      String index, LocalDate date, DatedFile file, Function<DatedRow, T> make) {
    Predicate<Indexed<T>> ours = each -> each.index().equals(index);
    return file.load(row -> new Indexed<>(row.text(INDEX), make.apply(row))).on(date).stream()
        .filter(ours)
        .map(Indexed::row)
        .toList();
  }
}
