package org.almoner.claims.guide;

import java.util.List;
import java.util.Set;

/**
 * An element or a component.
 *
 * @param number the data element's, such as 782
 * @param codes those allowed; empty where the guide lists none
 * @param components of a composite; empty for a simple element
 */
public record ElementGuide(
    Usage usage, String number, int repeats, Set<String> codes, List<ElementGuide> components) {

  public boolean isComposite() {
    return !components.isEmpty();
  }

  public boolean isRequired() {
    return usage == Usage.REQUIRED;
  }

  /** Whether the guide lists codes and this is none of them. */
  public boolean refuses(String code) {
    return !codes.isEmpty() && !codes.contains(code);
  }
}
