package org.almoner.engine.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.engine.UsageException;

/**
 * Which functions a query may call: {@code functions.txt} allows or refuses every one that Spark
 * has, by name. One that the list does not know is refused.
 */
final class FunctionRules {
  private static final FunctionRules COMMITTED = new FunctionRules();

  private final Set<String> allowed = new TreeSet<>();
  private final Map<String, String> refused = new HashMap<>();

  private FunctionRules() {
    for (String line : RuleFile.lines("functions")) {
      String[] words = line.split(" ", 3);
      if (words[1].equals("allowed")) {
        allowed.add(words[0]);
      } else {
        refused.put(words[0], words[2]);
      }
    }
  }

  static FunctionRules committed() {
    return COMMITTED;
  }

  Set<String> allowed() {
    return allowed;
  }

  Set<String> refused() {
    return refused.keySet();
  }

  /**
   * @param parts the function's name, perhaps behind system.builtin
   * @throws UsageException where a query may not call it
   */
  void require(List<String> parts) {
    List<String> qualifier =
        parts.subList(0, parts.size() - 1).stream().map(p -> p.toLowerCase(Locale.ROOT)).toList();
    String name = parts.get(parts.size() - 1).toLowerCase(Locale.ROOT);
    if (refused.containsKey(name)) {
      throw new UsageException(
          "Function %s is not available here: it %s. Others are; show functions lists them"
              .formatted(name, refused.get(name)));
    }
    boolean builtIn =
        qualifier.isEmpty()
            || qualifier.equals(List.of("builtin"))
            || qualifier.equals(List.of("system", "builtin"));
    if (!builtIn || !allowed.contains(name)) {
      throw UsageException.unknown("function", String.join(".", parts), allowed);
    }
  }
}
