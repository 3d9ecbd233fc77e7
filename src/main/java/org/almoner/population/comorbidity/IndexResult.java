package org.almoner.population.comorbidity;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an index says of a patient.
 *
 * @param flags of all categories in their order, after the hierarchy
 * @param scores by name; {@link #UNWEIGHTED} counts the flags
 */
public record IndexResult(Map<String, Boolean> flags, Map<String, Integer> scores)
    implements Serializable {
  public static final String UNWEIGHTED = "unweighted";

  public IndexResult {
    flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  public boolean has(String category) {
    return Boolean.TRUE.equals(flags.get(category));
  }

  /** Points of a score that the index has. */
  public int score(String name) {
    Integer score = scores.get(name);
    if (score == null) {
      throw new IllegalArgumentException("no score is called " + name);
    }
    return score;
  }
}
