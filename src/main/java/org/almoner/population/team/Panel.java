package org.almoner.population.team;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.Set;
import org.almoner.population.rows.Provider;

/** A provider's panel while it fills. */
final class Panel {
  /** The emptiest first, then by id. */
  static final Comparator<Panel> EMPTIEST =
      comparingDouble(Panel::load).thenComparing(comparing(Panel::id));

  private final Provider provider;
  private int assigned;

  Panel(Provider provider) {
    this.provider = provider;
  }

  String id() {
    return provider.providerId();
  }

  Set<String> skills() {
    return provider.skills();
  }

  boolean hasRoom() {
    return assigned < provider.panelSize();
  }

  /** Takes one more. Its place in an order changes: nobody may hold it in one meanwhile. */
  void take() {
    assigned++;
  }

  private double load() {
    return (double) assigned / provider.panelSize();
  }
}
