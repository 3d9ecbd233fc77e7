package org.almoner.claims.validate;

import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** What was found in a part of a file. Sets come before their group, groups before theirs. */
public sealed interface Report {
  Found found();

  /**
   * A set.
   *
   * @param header its ST
   */
  record OfSet(Group group, Segment header, Found found) implements Report {}

  /**
   * A group.
   *
   * @param included how many sets its trailer says; 0 without one
   * @param received how many there are
   */
  record OfGroup(Group group, int included, int received, Found found) implements Report {}

  /** An interchange, or what stands outside of all. */
  record OfInterchange(@Nullable Segment header, Found found) implements Report {}

  /**
   * A group as it begins.
   *
   * @param interchange its ISA, null where there is none
   * @param header its GS, null where there is none
   */
  record Group(@Nullable Segment interchange, @Nullable Segment header) {

    /** Its version and guide (GS08); empty where none is given. */
    public String reference() {
      return header == null ? "" : header.element(8);
    }
  }
}
