package org.almoner.governance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All steps of a model so far, and what follows from them. The steps are files that are only ever
 * added, each in one atomic write: what they say is the state, wherever a writer was killed.
 *
 * @param events oldest first
 * @param states where each version stands, in the order of their registration
 * @param served versions that were in production, the current one last; without those that a
 *     rollback took out of service, until they are promoted again
 */
record ModelHistory(List<ModelEvent> events, Map<String, ModelState> states, List<String> served) {

  static ModelHistory of(List<ModelEvent> events) {
    Map<String, ModelState> states = new LinkedHashMap<>();
    Deque<String> served = new ArrayDeque<>();
    for (ModelEvent event : events) {
      if (event.kind().state() == ModelState.PRODUCTION) {
        Optional.ofNullable(served.peekLast()).ifPresent(v -> archive(v, states));
        if (event.kind() == ModelEvent.Kind.ROLLED_BACK) {
          forgetAfter(event.version(), served);
        }
        served.remove(event.version());
        served.addLast(event.version());
      }
      states.put(event.version(), event.kind().state());
    }
    return new ModelHistory(
        List.copyOf(events), Collections.unmodifiableMap(states), List.copyOf(served));
  }

  /** Who rolls back again wants what served before, not what the last rollback took away. */
  private static void forgetAfter(String version, Deque<String> served) {
    while (!served.isEmpty() && !served.getLast().equals(version)) {
      served.removeLast();
    }
  }

  private static void archive(String version, Map<String, ModelState> states) {
    if (states.get(version) == ModelState.PRODUCTION) {
      states.put(version, ModelState.ARCHIVED);
    }
  }

  /** Where a version stands that is known to be registered: {@link ModelRegistry#requireKnown}. */
  ModelState state(String version) {
    return Optional.ofNullable(states.get(version)).orElseThrow();
  }

  Optional<String> production() {
    return states.keySet().stream()
        .filter(version -> states.get(version) == ModelState.PRODUCTION)
        .findFirst();
  }

  /** What served before the current version, or before it was retired. */
  Optional<String> beforeProduction() {
    List<String> earlier = new ArrayList<>(served);
    Collections.reverse(earlier);
    return earlier.stream()
        .filter(version -> states.get(version) == ModelState.ARCHIVED)
        .findFirst();
  }

  /** Digest of the version's manifest when it was registered. */
  String manifest(String version) {
    return events.stream()
        .filter(event -> event.version().equals(version))
        .findFirst()
        .orElseThrow()
        .manifest();
  }
}
