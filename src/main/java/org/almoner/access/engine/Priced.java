package org.almoner.access.engine;

import java.io.Serializable;
import java.util.List;
import org.almoner.access.input.AccessRequest;

/**
 * A request with all that was worked out for it.
 *
 * @param arms one for each access arm, the baseline first; a single one where coverage is not yet
 *     known
 */
public record Priced(AccessRequest request, List<PricedArm> arms) implements Serializable {

  public boolean isCoverageKnown() {
    return request.coverage() != null;
  }

  /** What was worked out under an access arm; where coverage is not known that is one for all. */
  public PricedArm arm(String name) {
    return isCoverageKnown()
        ? arms.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow()
        : arms.get(0);
  }
}
