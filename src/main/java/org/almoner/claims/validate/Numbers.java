package org.almoner.claims.validate;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of elements; null where a text is none. */
final class Numbers {
  private static final Pattern AMOUNT = Pattern.compile("-?(\\d{1,18}(\\.\\d{0,9})?|\\.\\d{1,9})");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  static @Nullable BigDecimal amount(String text) {
    return AMOUNT.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  /** Up to nine digits. */
  static @Nullable Integer whole(String text) {
    return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  private Numbers() {}
}
