package org.almoner.learn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The features of one person on one date, in the order of a model's inputs. */
@FunctionalInterface
public interface FeatureValues {

  /** A number, a truth value or a text; null where it is missing. */
  @Nullable Object at(int feature);

  /** Features by name; a name that the map lacks is missing. */
  static FeatureValues of(List<String> names, Map<String, ?> values) {
    return feature -> values.get(names.get(feature));
  }
}
