package org.almoner.claims.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** One of the up to six reasons of a CAS. */
record AdjustmentTriple(@Nullable String carc, BigDecimal amount, @Nullable BigDecimal quantity) {
  private static final int FIRST = 2;
  private static final int LAST = 17;
  private static final int WIDTH = 3;

  /** Those that hold a reason and an amount. */
  static List<AdjustmentTriple> of(Segment segment) {
    List<AdjustmentTriple> found = new ArrayList<>();
    for (int at = FIRST; at <= LAST; at += WIDTH) {
      BigDecimal amount = Amounts.of(segment.element(at + 1));
      if (amount != null) {
        found.add(
            new AdjustmentTriple(
                segment.value(at), amount, Amounts.quantity(segment.element(at + 2))));
      }
    }
    return found;
  }

  /** Whether a part of one is there without the rest, or no amount. */
  static boolean hasUnreadable(Segment segment) {
    for (int at = FIRST; at <= LAST; at += WIDTH) {
      boolean hasAmount = Amounts.of(segment.element(at + 1)) != null;
      boolean isBlank = segment.element(at).isEmpty() && segment.element(at + 1).isEmpty();
      if (!isBlank && (!hasAmount || segment.element(at).isEmpty())) {
        return true;
      }
    }
    return segment.element(1).isEmpty() || segment.size() > LAST + 2;
  }
}
