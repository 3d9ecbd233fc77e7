package org.almoner.access.support;

import java.io.Serializable;
import java.util.List;
import org.almoner.access.terms.Figure;

/**
 * What support operations come to.
 *
 * @param complexity of support
 * @param kept the part of the dropout risk that follow-up leaves
 * @param delay expected, until approval, in days
 * @param dropout risk, 0 to 100
 * @param retained proxy of patients who stay, 0 to 100
 * @param burden operational, 0 to 100
 * @param strainIndex burden with a surcharge for high strain, at most 100
 */
public record Operations(
    Figure complexity,
    Figure kept,
    Figure delay,
    Figure dropout,
    Figure retained,
    Figure burden,
    Figure strainIndex)
    implements Serializable {

  /** All its numbers, each after those that it is made of. */
  public List<Figure> figures() {
    return List.of(complexity, kept, delay, dropout, retained, burden, strainIndex);
  }
}
