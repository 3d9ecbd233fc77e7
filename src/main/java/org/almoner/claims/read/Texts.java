package org.almoner.claims.read;

import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Several values of a segment, and absent ones. */
final class Texts {
  private static final int FIRST_MODIFIER = 3;
  private static final int LAST_MODIFIER = 6;

  /** A text, null where it is empty. */
  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Those elements that are there. */
  static List<String> present(Segment segment, int... numbers) {
    List<String> found = new ArrayList<>();
    for (int number : numbers) {
      String text = segment.element(number);
      if (!text.isEmpty()) {
        found.add(text);
      }
    }
    return found;
  }

  /** Modifiers of a composite with a procedure. */
  static List<String> modifiers(Segment segment, int element) {
    List<String> found = new ArrayList<>();
    for (int component = FIRST_MODIFIER; component <= LAST_MODIFIER; component++) {
      String text = segment.component(element, component);
      if (!text.isEmpty()) {
        found.add(text);
      }
    }
    return found;
  }

  private Texts() {}
}
