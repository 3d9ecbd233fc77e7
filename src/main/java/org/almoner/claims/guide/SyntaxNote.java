package org.almoner.claims.guide;

import java.util.List;
import java.util.stream.IntStream;

/** A relation between elements of a segment, such as P0304: either both or none. */
public record SyntaxNote(Kind kind, List<Integer> elements) {

  /** Kinds of X12.6. */
  public enum Kind {
    /** P: all or none. */
    PAIRED,
    /** R: at least one. */
    REQUIRED,
    /** E: at most one. */
    EXCLUSION,
    /** C: where the first is, all are. */
    CONDITIONAL,
    /** L: where the first is, one of the others is. */
    LIST_CONDITIONAL
  }

  static SyntaxNote of(String note) {
    Kind kind =
        switch (note.charAt(0)) {
          case 'P' -> Kind.PAIRED;
          case 'R' -> Kind.REQUIRED;
          case 'E' -> Kind.EXCLUSION;
          case 'C' -> Kind.CONDITIONAL;
          case 'L' -> Kind.LIST_CONDITIONAL;
          default -> throw new IllegalArgumentException("A guide has an unknown note: " + note);
        };
    return new SyntaxNote(
        kind,
        IntStream.range(0, note.length() / 2)
            .mapToObj(at -> Integer.parseInt(note, 1 + 2 * at, 3 + 2 * at, 10))
            .toList());
  }
}
