package org.almoner.claims.read;

import org.almoner.claims.rows.Normalised;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** What an 835 calls its payer: REF 2U, else N104, else N102, else TRN03. */
final class PayerNames {
  private @Nullable String number;
  private @Nullable String identifier;
  private @Nullable String name;
  private @Nullable String originator;

  void take(Segment segment, String loop) {
    if (segment.is("N1", "PR")) {
      name = segment.value(2);
      identifier = segment.value(4);
    } else if (loop.equals("1000A") && segment.is("REF", "2U")) {
      number = segment.value(2);
    }
  }

  void takeTrace(Segment segment) {
    originator = segment.value(3);
  }

  @Nullable String normalised() {
    return Normalised.first(number, identifier, name, originator);
  }
}
