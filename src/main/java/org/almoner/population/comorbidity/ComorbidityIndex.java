package org.almoner.population.comorbidity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.population.condition.IcdCode;

/**
 * An index of comorbidity: a category holds if a code starts with one of its prefixes; where the
 * severe form of a disease holds, the mild one does not.
 */
public final class ComorbidityIndex implements Serializable {
  /** 17 categories, with the points of 1987 and those of 2011. */
  public static final String CHARLSON = "charlson";

  /** 31 categories, with the points of van Walraven and the Swiss ones. */
  public static final String ELIXHAUSER = "elixhauser";

  private final List<String> categories = new ArrayList<>();
  private final Map<String, List<String>> byPrefix = new HashMap<>();
  private final Map<String, List<String>> drops = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> points = new LinkedHashMap<>();

  private ComorbidityIndex(IndexRows rows) {
    for (IndexRows.Category category : rows.categories()) {
      categories.add(category.name());
      category.prefixes().forEach(prefix -> add(byPrefix, prefix, category.name()));
    }
    rows.hierarchy().forEach(rank -> add(drops, rank.category(), rank.over()));
    for (IndexRows.Points each : rows.points()) {
      points
          .computeIfAbsent(each.score(), score -> new HashMap<>())
          .put(each.category(), each.points());
    }
  }

  /** An index as the installation's files have it on a day. */
  public static ComorbidityIndex load(String name, LocalDate date) {
    return new ComorbidityIndex(IndexRows.load(name, date));
  }

  private static void add(Map<String, List<String>> lists, String key, String value) {
    lists.computeIfAbsent(key, first -> new ArrayList<>()).add(value);
  }

  /** All, in their order. */
  public List<String> categories() {
    return List.copyOf(categories);
  }

  /** Names of the scores, {@link IndexResult#UNWEIGHTED} last. */
  public List<String> scores() {
    List<String> names = new ArrayList<>(points.keySet());
    names.add(IndexResult.UNWEIGHTED);
    return names;
  }

  /** The categories of an ICD-10 code, before any hierarchy. */
  public Set<String> categoriesOf(String code) {
    String plain = IcdCode.plain(code);
    Set<String> found = new HashSet<>();
    for (int length = 1; length <= plain.length(); length++) {
      found.addAll(byPrefix.getOrDefault(plain.substring(0, length), List.of()));
    }
    return found;
  }

  /** Of ICD-10 codes, in any order and form, as often as they come. */
  public IndexResult ofCodes(Collection<String> codes) {
    Set<String> found = new HashSet<>();
    codes.forEach(code -> found.addAll(categoriesOf(code)));
    return ofCategories(found);
  }

  /** Of the categories that hold before the hierarchy. */
  public IndexResult ofCategories(Set<String> found) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    categories.forEach(each -> flags.put(each, found.contains(each)));
    drops.forEach(
        (severe, mild) -> {
          if (found.contains(severe)) {
            mild.forEach(each -> flags.put(each, false));
          }
        });
    List<String> holding = categories.stream().filter(flags::get).toList();
    Map<String, Integer> scores = new LinkedHashMap<>();
    points.forEach(
        (name, each) ->
            scores.put(name, holding.stream().mapToInt(c -> each.getOrDefault(c, 0)).sum()));
    scores.put(IndexResult.UNWEIGHTED, holding.size());
    return new IndexResult(flags, scores);
  }
}
