package org.almoner.generate.claims;

/**
 * Segments of X12, one after the other, with the usual separators. Elements that are empty at the
 * end are left out.
 */
final class Segments {
  static final char ELEMENT = '*';
  static final char COMPONENT = ':';
  static final char REPETITION = '^';
  static final char END = '~';

  private final StringBuilder text = new StringBuilder();

  Segments add(String tag, String... elements) {
    int last = elements.length;
    while (last > 0 && elements[last - 1].isEmpty()) {
      last--;
    }
    text.append(tag);
    for (int i = 0; i < last; i++) {
      text.append(ELEMENT).append(elements[i]);
    }
    text.append(END);
    return this;
  }

  /** Adds the segment if its last element is not empty. */
  Segments addGiven(String tag, String... elements) {
    return elements[elements.length - 1].isEmpty() ? this : add(tag, elements);
  }

  Segments append(String segments) {
    text.append(segments);
    return this;
  }

  static String composite(String... components) {
    return String.join(Character.toString(COMPONENT), components);
  }

  static long count(String segments) {
    return segments.chars().filter(each -> each == END).count();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
