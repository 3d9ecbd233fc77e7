package org.almoner.population.hcc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.population.condition.IcdCode;
import org.almoner.population.rows.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses to condition categories: a code has those of its map, unless an edit says otherwise.
 */
final class HccDiagnoses implements Serializable {
  private static final String CODE = "code";
  private static final String CATEGORY = "cc";
  private static final DatedFile MAP =
      new DatedFile("hcc_diagnoses", List.of(CODE, CATEGORY), List.of());
  private static final DatedFile EDITS =
      new DatedFile("hcc_edits", List.of(CODE, "sex", "age_from", "age_to"), List.of(CATEGORY));

  private final Map<String, List<Integer>> categories;
  private final Map<String, List<Edit>> edits;

  private record Mapped(String code, int category) {
    static Mapped of(DatedRow row) {
      return new Mapped(IcdCode.plain(row.text(CODE)), row.integer(CATEGORY));
    }
  }

  /**
   * What a code is for some.
   *
   * @param sex null: for both
   * @param category null: none at all
   */
  private record Edit(
      String code, @Nullable Gender sex, int ageFrom, int ageTo, @Nullable Integer category)
      implements Serializable {
    static Edit of(DatedRow row) {
      return new Edit(
          IcdCode.plain(row.text(CODE)),
          row.optional("sex") == null ? null : Gender.valueOf(row.oneOf("sex", List.of("F", "M"))),
          row.optional("age_from") == null ? 0 : row.integer("age_from"),
          row.optional("age_to") == null ? Integer.MAX_VALUE : row.integer("age_to"),
          row.optional(CATEGORY) == null ? null : Integer.valueOf(row.integer(CATEGORY)));
    }

    boolean isFor(HccPerson person) {
      return (sex == null || sex == person.sex())
          && person.age() >= ageFrom
          && person.age() <= ageTo;
    }
  }

  private HccDiagnoses(LocalDate date) {
    categories =
        MAP.load(Mapped::of).on(date).stream()
            .collect(groupingBy(Mapped::code, mapping(Mapped::category, toList())));
    edits = EDITS.load(Edit::of).on(date).stream().collect(groupingBy(Edit::code));
  }

  static HccDiagnoses load(LocalDate date) {
    return new HccDiagnoses(date);
  }

  /** Before the hierarchy; a code that is not mapped has none. */
  SortedSet<Integer> categories(HccPerson person, Collection<String> codes) {
    SortedSet<Integer> found = new TreeSet<>();
    for (String code : codes) {
      String plain = IcdCode.plain(code);
      Optional<Edit> edit =
          edits.getOrDefault(plain, List.of()).stream()
              .filter(each -> each.isFor(person))
              .findFirst();
      if (edit.isEmpty()) {
        found.addAll(categories.getOrDefault(plain, List.of()));
      } else if (edit.get().category() != null) {
        found.add(edit.get().category());
      }
    }
    return found;
  }
}
