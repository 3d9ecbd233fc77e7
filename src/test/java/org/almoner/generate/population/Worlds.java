package org.almoner.generate.population;

import org.almoner.generate.Landings;

/** Worlds that several tests look at, made once. */
final class Worlds {
  /** As large as that of the demo. */
  static final ToldHealth THREE_THOUSAND = ToldHealth.of(Landings.world(1, 3_000));

  private Worlds() {}
}
