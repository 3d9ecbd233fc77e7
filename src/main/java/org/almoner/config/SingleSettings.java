package org.almoner.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.config.yaml.YamlDocument;
import org.almoner.engine.UsageException;

/** Settings given one by one, as {@code --set} does: dotted names and their values. */
final class SingleSettings {
  private static final String SOURCE = "--set";
  private static final String NUMBER = "-?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * @throws UsageException where one is given both whole and in part
   */
  static YamlDocument of(Map<String, String> single) {
    ObjectNode root = NODES.objectNode();
    Map<String, String> places = new HashMap<>();
    single.forEach(
        (name, value) -> {
          put(root, name, value);
          List<String> steps = steps(name);
          for (int i = 1; i <= steps.size(); i++) {
            places.put(String.join(".", steps.subList(0, i)), SOURCE);
          }
        });
    return new YamlDocument(SOURCE, root, places);
  }

  private static void put(ObjectNode root, String name, String value) {
    List<String> steps = steps(name);
    ObjectNode group = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      JsonNode inner = group.has(step) ? group.get(step) : group.putObject(step);
      if (!(inner instanceof ObjectNode below)) {
        throw twice(name, step);
      }
      group = below;
    }
    String last = steps.get(steps.size() - 1);
    if (group.has(last)) {
      throw twice(name, last);
    }
    group.set(last, name.startsWith("spark.settings.") ? NODES.textNode(value) : node(name, value));
  }

  private static UsageException twice(String name, String step) {
    return new UsageException("%s %s: %s is given already".formatted(SOURCE, name, step));
  }

  /** Names of Spark's settings, of feeds and of people have points of their own. */
  private static List<String> steps(String name) {
    for (String free : List.of("spark.settings.", "models.people.")) {
      if (name.startsWith(free)) {
        List<String> steps = new ArrayList<>(split(free));
        steps.add(name.substring(free.length()));
        return steps;
      }
    }
    List<String> steps = split(name);
    if (steps.get(0).equals("feeds") && steps.size() > 2) {
      steps.set(1, steps.get(1) + "." + steps.remove(2));
    }
    if (steps.get(0).equals("vocabularies") && steps.size() > 3) {
      steps.set(1, String.join(".", steps.get(1), steps.remove(2), steps.remove(2)));
    }
    return steps;
  }

  private static List<String> split(String name) {
    return new ArrayList<>(Arrays.asList(name.split("\\.", name.endsWith(".") ? 0 : -1)));
  }

  /** A number, true, false, a list or a group as a file would have it; else the text as it is. */
  private static JsonNode node(String name, String value) {
    String word = value.strip();
    if (word.startsWith("[") || word.startsWith("{")) {
      return YamlDocument.of(SOURCE + " " + name, word).tree();
    }
    if (word.equals("true") || word.equals("false")) {
      return NODES.booleanNode(word.equals("true"));
    }
    try {
      if (word.matches("-?\\d+")) {
        return NODES.numberNode(new BigInteger(word));
      }
      return word.matches(NUMBER) ? NODES.numberNode(new BigDecimal(word)) : NODES.textNode(value);
    } catch (NumberFormatException e) { // an exponent beyond any machine's
      return NODES.textNode(value);
    }
  }

  private SingleSettings() {}
}
