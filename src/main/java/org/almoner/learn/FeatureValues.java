package org.almoner.learn;

import java.util.List;
import java.util.Map;
import org.almoner.engagement.model.UpliftModel;
import org.jspecify.annotations.Nullable;

/** The features of one patient on one date, in the order of {@link UpliftModel#inputs()}. */
@FunctionalInterface
public interface FeatureValues {

  /** A number, a truth value or a text; null where it is missing. */
  @Nullable Object at(int feature);

  /** Features by name; a name that the map lacks is missing. */
  static FeatureValues of(List<String> names, Map<String, ?> values) {
    return feature -> values.get(names.get(feature));
  }
}
