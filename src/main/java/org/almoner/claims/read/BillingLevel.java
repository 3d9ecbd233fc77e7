package org.almoner.claims.read;

import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** The billing provider: 2000A, 2010AA. */
final class BillingLevel {
  private @Nullable String npi;
  private @Nullable String tax;

  void take(Segment segment, String loop) {
    if (!loop.equals("2010AA")) {
      return;
    }
    if (segment.is("NM1", "85")) {
      String identifier = segment.value(9);
      if (segment.element(8).equals("XX")) {
        npi = identifier;
      } else if (isTax(segment.element(8))) {
        tax = identifier;
      }
    } else if (segment.is("REF", "EI") || segment.is("REF", "SY")) {
      tax = segment.value(2);
    }
  }

  @Nullable String npi() {
    return npi;
  }

  @Nullable String tax() {
    return tax;
  }

  /** Qualifiers that 4010 gave an employer's or a social security number in NM108. */
  private static boolean isTax(String qualifier) {
    return qualifier.equals("24") || qualifier.equals("34");
  }
}
