package org.almoner.config.check;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.engine.UsageException;

/**
 * Who answers for something. Two spellings are one person where nothing but what follows {@code @},
 * points, hyphens, underscores, case and width tells them apart.
 *
 * @param name as it is recorded
 * @param keys what the name and every alias come down to
 */
public record Person(String name, Set<String> keys) {
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9._@-]{1,100}");

  public Person {
    keys = Set.copyOf(keys);
  }

  /**
   * @param source the option or setting that gave the name
   * @throws UsageException where the name has other signs than {@code a-z 0-9 . _ @ -} after
   *     compatibility normalisation (Unicode NFKC) and lower case, or no letter or digit before
   *     {@code @}
   */
  public static Person named(String source, String said) {
    String name = normal(said);
    if (!ALLOWED.matcher(name).matches() || key(name).isEmpty()) {
      throw new UsageException(
          source
              + " wants the name of who answers for this: letters a to z, digits, . _ @ and -,"
              + " such as jane.doe");
    }
    return new Person(name, Set.of(key(name)));
  }

  /** Whether a name of any time and spelling is this person's. */
  public boolean is(String said) {
    return keys.contains(key(said));
  }

  /** The same person, known by another name as well. */
  public Person alsoKnownAs(Person other) {
    Set<String> all = new HashSet<>(keys);
    all.addAll(other.keys);
    return new Person(name, all);
  }

  /** What a spelling comes down to; histories have names that would not be taken today. */
  static String key(String said) {
    String name = normal(said);
    int at = name.indexOf('@');
    return (at < 0 ? name : name.substring(0, at)).replaceAll("[^a-z0-9]", "");
  }

  private static String normal(String said) {
    return Normalizer.normalize(said, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
