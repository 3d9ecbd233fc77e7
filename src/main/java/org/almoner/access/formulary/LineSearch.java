package org.almoner.access.formulary;

import java.io.Serializable;
import java.util.List;

/**
 * What a search for a request's lines found.
 *
 * @param matched by line id; empty unless the resolution is matched
 */
public record LineSearch(LineResolution resolution, List<RuledLine> matched)
    implements Serializable {

  static LineSearch none(LineResolution step) {
    return new LineSearch(step, List.of());
  }
}
