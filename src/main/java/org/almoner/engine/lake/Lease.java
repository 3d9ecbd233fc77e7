package org.almoner.engine.lake;

/** The right to write to a lake, which its holder may lose to another. */
@FunctionalInterface
public interface Lease {

  /** Returns where the right is still held; throws otherwise. */
  void check();
}
