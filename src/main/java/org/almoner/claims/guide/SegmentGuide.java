package org.almoner.claims.guide;

import java.util.List;
import java.util.Optional;

/** A segment as a guide has it, wherever it stands. */
public record SegmentGuide(String tag, List<ElementGuide> elements, List<SyntaxNote> notes) {

  /**
   * The element that tells this segment from others of its tag: the level of an HL, else the first
   * one, where codes are listed for it. Empty where the tag is enough.
   */
  public Optional<ElementGuide> qualifier() {
    if (elements.size() < qualifierNumber()) {
      return Optional.empty();
    }
    ElementGuide element = elements.get(qualifierNumber() - 1);
    ElementGuide simple = element.isComposite() ? element.components().get(0) : element;
    return simple.codes().isEmpty() ? Optional.empty() : Optional.of(simple);
  }

  /** Number of the element that the qualifier is, or is the first component of. */
  public int qualifierNumber() {
    return tag.equals("HL") ? 3 : 1;
  }
}
