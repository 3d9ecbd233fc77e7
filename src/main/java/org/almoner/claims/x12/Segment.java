package org.almoner.claims.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One segment. Its elements are trimmed, numbered from 1, and made texts only when they are asked
 * for; one that is absent is an empty text.
 */
public final class Segment implements Token {
  private final Separators separators;
  private final byte[] bytes;
  private final int[] ends;
  private final long offset;
  private final String tag;

  /**
   * A segment of bytes.
   *
   * @param bytes the tag and elements behind one another
   * @param ends where each of them ends in the bytes, the tag first
   */
  Segment(Separators separators, byte[] bytes, int[] ends, long offset) {
    this.separators = separators;
    this.bytes = bytes;
    this.ends = ends;
    this.offset = offset;
    this.tag = ElementText.of(bytes, 0, ends[0]);
  }

  public String tag() {
    return tag;
  }

  @Override
  public long offset() {
    return offset;
  }

  /** No more than its name. */
  public Segment withoutElements() {
    return new Segment(separators, bytes, new int[] {ends[0]}, offset);
  }

  public Separators separators() {
    return separators;
  }

  /** Number of elements, without the tag. */
  public int size() {
    return ends.length - 1;
  }

  /** Bytes of its tag and elements. */
  public int length() {
    return bytes.length;
  }

  public boolean is(String name) {
    return tag.equals(name);
  }

  /** Whether it is of this tag and its first element is this qualifier. */
  public boolean is(String name, String qualifier) {
    return tag.equals(name) && element(1).equals(qualifier);
  }

  /** An element; composites with the usual separators, whatever the file's. ISA has none. */
  public String element(int number) {
    if (number > size()) {
      return "";
    }
    int from = ends[number - 1];
    int to = ends[number];
    return is("ISA") || separators.areUsual() || !isComposite(from, to)
        ? ElementText.of(bytes, from, to)
        : joined(number, ":", "^");
  }

  /** An element, null where it is absent. */
  public @Nullable String value(int number) {
    String text = element(number);
    return text.isEmpty() ? null : text;
  }

  /** A component of an element, both from 1; the first is the whole of one without components. */
  public String component(int number, int component) {
    if (number > size()) {
      return "";
    }
    int from = ends[number - 1];
    int to = ends[number];
    for (int left = component; left > 1; left--) {
      from = after(from, to, separators.component());
      if (from < 0) {
        return "";
      }
    }
    int next = after(from, to, separators.component());
    return ElementText.of(bytes, from, next < 0 ? to : next - 1);
  }

  /** A component of an element, null where it is absent. */
  public @Nullable String componentValue(int number, int component) {
    String text = component(number, component);
    return text.isEmpty() ? null : text;
  }

  /** All elements; composites with the separators of the file. */
  public List<String> elements() {
    String component = String.valueOf((char) separators.component());
    String repetition = String.valueOf((char) separators.repetition());
    List<String> all = new ArrayList<>(size());
    for (int number = 1; number <= size(); number++) {
      boolean isComposite = isComposite(ends[number - 1], ends[number]);
      all.add(isComposite ? joined(number, component, repetition) : element(number));
    }
    return all;
  }

  /** Of an element its repetitions, and of each its components. */
  public List<List<String>> parts(int number) {
    return parts(number, ElementText::of);
  }

  /** As {@link #parts}, with the blanks around them that were written. */
  public List<List<String>> written(int number) {
    return parts(number, ElementText::written);
  }

  private List<List<String>> parts(int number, Reading reading) {
    List<List<String>> repetitions = new ArrayList<>();
    int from = number > size() ? 0 : ends[number - 1];
    int to = number > size() ? 0 : ends[number];
    int next;
    do {
      next =
          separators.repetition() == Separators.NONE
              ? -1
              : after(from, to, separators.repetition());
      repetitions.add(components(from, next < 0 ? to : next - 1, reading));
      from = next;
    } while (next >= 0);
    return repetitions;
  }

  private String joined(int number, String component, String repetition) {
    return parts(number).stream()
        .map(parts -> String.join(component, parts))
        .collect(Collectors.joining(repetition));
  }

  private boolean isComposite(int from, int to) {
    return after(from, to, separators.component()) >= 0
        || (separators.repetition() != Separators.NONE
            && after(from, to, separators.repetition()) >= 0);
  }

  private List<String> components(int from, int to, Reading reading) {
    List<String> all = new ArrayList<>();
    int start = from;
    int next;
    do {
      next = after(start, to, separators.component());
      all.add(reading.text(bytes, start, next < 0 ? to : next - 1));
      start = next;
    } while (next >= 0);
    return all;
  }

  private int after(int from, int to, byte separator) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == separator) {
        return at + 1;
      }
    }
    return -1;
  }

  /** How bytes become a text. */
  private interface Reading {
    String text(byte[] bytes, int from, int to);
  }
}
