package org.almoner.engine;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A call or a configuration file that must change: what, where, and what would be right. */
public class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 12;

  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }

  /** "No job biuld-x. Did you mean build-x?", or the names there are where none is near. */
  public static UsageException unknown(String kind, String name, Collection<String> known) {
    String remedy =
        known.stream()
            .min(Comparator.comparingInt(k -> distance(name, k)))
            .filter(k -> distance(name, k) <= Math.max(2, name.length() / 3))
            .map(k -> "Did you mean " + k + "?")
            .orElseGet(() -> "There are: " + list(known) + ".");
    return new UsageException("No " + kind + " " + name + ". " + remedy);
  }

  private static int distance(String a, String b) {
    return LevenshteinDistance.getDefaultInstance().apply(a, b);
  }

  private static String list(Collection<String> names) {
    String shown = String.join(", ", names.stream().limit(SHOWN).toList());
    return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
  }
}
