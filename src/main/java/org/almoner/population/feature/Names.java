package org.almoner.population.feature;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that others write: in small letters, words joined by underscores, each once. */
public final class Names {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\|");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

  /** Those of a cell where they are separated by {@code |}; blank ones are none. */
  public static Set<String> split(@Nullable String cell) {
    return cell == null ? Set.of() : distinct(Arrays.asList(BETWEEN_NAMES.split(cell)));
  }

  static Set<String> distinct(Collection<String> given) {
    Set<String> names = new TreeSet<>();
    for (String name : given) {
      String plain = BETWEEN_WORDS.matcher(name.strip()).replaceAll("_").toLowerCase(Locale.ROOT);
      if (!plain.isEmpty()) {
        names.add(plain);
      }
    }
    return names;
  }

  private Names() {}
}
