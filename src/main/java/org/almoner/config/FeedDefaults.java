package org.almoner.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.config.yaml.Yaml;
import org.almoner.engine.DeliveryTerms;

/** What a declared feed leaves out is as usual: the file names differences only. */
final class FeedDefaults {

  /** Gives each entry of {@code feeds}, and of its columns, the settings it does not name. */
  static void complete(ObjectNode settings) {
    for (JsonNode declared : settings.path("feeds")) {
      if (declared instanceof ObjectNode feed) {
        for (JsonNode column : feed.path("columns")) {
          lay(Yaml.node(DeliveryTerms.ColumnFormat.USUAL), column);
        }
        lay(Yaml.node(DeliveryTerms.USUAL), feed);
      }
    }
  }

  private static void lay(ObjectNode defaults, JsonNode declared) {
    if (declared instanceof ObjectNode node) {
      defaults
          .properties()
          .forEach(
              each -> {
                if (!node.has(each.getKey())) {
                  node.set(each.getKey(), each.getValue());
                }
              });
    }
  }

  private FeedDefaults() {}
}
