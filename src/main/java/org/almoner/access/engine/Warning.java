package org.almoner.access.engine;

import java.io.Serializable;
import java.util.Comparator;
import org.almoner.access.terms.Utf8Order;

/**
 * A warning about a result.
 *
 * @param supportArm empty where it is about access
 * @param provenance what it is about more closely: a metric, an assumption; empty where the code
 *     says all
 */
public record Warning(String accessArm, String supportArm, WarningCode code, String provenance)
    implements Serializable {

  /** By severity, code, provenance. */
  public static final Comparator<Warning> ORDER =
      Comparator.<Warning, WarningSeverity>comparing(each -> each.code().severity())
          .thenComparing(each -> each.code().label(), Utf8Order.ASCENDING)
          .thenComparing(Warning::provenance, Utf8Order.ASCENDING);
}
