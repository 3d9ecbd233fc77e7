package org.almoner.claims.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Numbers of which another is a proper prefix or suffix: CLAIMS 4, pcn_truncated. */
public final class NumberParts {
  /** The shortest part that is looked for. */
  static final int SHORTEST = 6;

  private final NavigableSet<String> forwards = new TreeSet<>();
  private final NavigableSet<String> backwards = new TreeSet<>();

  /**
   * @param numbers normalised
   */
  NumberParts(Collection<String> numbers) {
    numbers.forEach(
        number -> {
          forwards.add(number);
          backwards.add(reversed(number));
        });
  }

  /** All parts of a number: the proper prefixes and suffixes that are long enough. */
  public static List<String> of(String number) {
    List<String> parts = new ArrayList<>();
    for (int length = SHORTEST; length < number.length(); length++) {
      parts.add(number.substring(0, length));
      parts.add(number.substring(number.length() - length));
    }
    return parts;
  }

  /** Numbers that begin or end with a part, but for the part itself. */
  Set<String> with(String part) {
    Set<String> found = new LinkedHashSet<>();
    if (part.length() >= SHORTEST) {
      found.addAll(beginning(forwards, part));
      String back = reversed(part);
      beginning(backwards, back).forEach(number -> found.add(reversed(number)));
      found.remove(part);
    }
    return found;
  }

  private static Set<String> beginning(NavigableSet<String> numbers, String part) {
    return numbers.subSet(part, true, part + Character.MAX_VALUE, true);
  }

  private static String reversed(String number) {
    return new StringBuilder(number).reverse().toString();
  }
}
