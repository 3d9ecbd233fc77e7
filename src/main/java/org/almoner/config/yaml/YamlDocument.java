package org.almoner.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.almoner.engine.UsageException;

/**
 * Settings as a tree that knows where each of them stands, so that whatever is wrong with one is
 * told with file and line.
 *
 * @param source named where no line is known
 * @param tree all values
 * @param places file and line by the path of the setting, such as {@code casework.sla_days}
 */
public record YamlDocument(String source, JsonNode tree, Map<String, String> places) {

  /**
   * Reads a file of {@code conf/} or {@code jobs/}, or one the user named.
   *
   * @throws UsageException with file and line, where the text is no YAML, or uses what no file of
   *     ours needs: keys given twice, anchors, tags, a second document, hundreds of brackets
   */
  public static YamlDocument of(String source, String text) {
    return new YamlReader(source).read(text);
  }

  /** The settings of a file, which must be groups of settings and not a list or a word. */
  public YamlDocument ofSettings() {
    if (tree instanceof ObjectNode) {
      return this;
    }
    String found = tree.isMissingNode() || tree.isNull() ? "none" : SettingValue.kind(tree);
    throw new UsageException(place("") + ": expected settings, found " + found);
  }

  /** Lays other settings over these, group by group. */
  public YamlDocument under(YamlDocument above) {
    ObjectNode laid = tree.deepCopy();
    lay((ObjectNode) above.tree, laid);
    Map<String, String> all = new HashMap<>(places);
    all.putAll(above.places);
    return new YamlDocument(above.source, laid, all);
  }

  private static void lay(ObjectNode above, ObjectNode below) {
    for (Map.Entry<String, JsonNode> each : above.properties()) {
      if (each.getValue() instanceof ObjectNode group
          && below.get(each.getKey()) instanceof ObjectNode under) {
        lay(group, under);
      } else {
        below.set(each.getKey(), each.getValue());
      }
    }
  }

  /** Where a setting stands, or the nearest group around it. */
  public String place(String path) {
    String known = path;
    while (!known.isEmpty() && !places.containsKey(known)) {
      known = known.substring(0, Math.max(known.lastIndexOf('.'), 0));
    }
    return places.getOrDefault(known, source);
  }

  /** As the record's components say. */
  public <T> T as(Class<T> type) {
    return Yaml.read(this, type);
  }
}
