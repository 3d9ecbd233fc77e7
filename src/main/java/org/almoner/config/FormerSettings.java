package org.almoner.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.almoner.config.yaml.YamlDocument;
import org.almoner.engine.UsageException;

/** Names that settings had in the release before: they are read for one more, with a warning. */
final class FormerSettings {
  /** Groups that are parts of a domain's now. */
  private static final Map<String, String> GROUPS = groups();

  private static Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("training", "engagement.training");
    groups.put("recommendations", "engagement.recommendations");
    groups.put("experiment", "engagement.experiment");
    return groups;
  }

  /**
   * The settings under their present names.
   *
   * @param warn is told of each name that is no longer the right one, with the one that is
   * @throws UsageException where a group is given under both names
   */
  static YamlDocument renamed(YamlDocument given, Consumer<String> warn) {
    ObjectNode tree = (ObjectNode) given.tree().deepCopy();
    Map<String, String> places = new HashMap<>(given.places());
    GROUPS.forEach(
        (former, present) -> {
          if (tree.has(former)) {
            move(tree, former, present, given.place(former));
            given
                .places()
                .forEach(
                    (path, place) -> {
                      if (path.equals(former) || path.startsWith(former + ".")) {
                        places.put(present + path.substring(former.length()), place);
                      }
                    });
            warn.accept(
                "%s: %s is called %s now; the next release no longer reads the old name"
                    .formatted(given.place(former), former, present));
          }
        });
    return new YamlDocument(given.source(), tree, places);
  }

  private static void move(ObjectNode tree, String former, String present, String place) {
    String[] steps = present.split("\\.");
    if (tree.path(steps[0]).isValueNode() || tree.path(steps[0]).has(steps[1])) {
      throw new UsageException(
          "%s: %s is called %s now, which is given as well; give it once, under that name"
              .formatted(place, former, present));
    }
    ObjectNode domain =
        tree.get(steps[0]) instanceof ObjectNode there ? there : tree.putObject(steps[0]);
    domain.set(steps[1], tree.remove(former));
  }

  private FormerSettings() {}
}
