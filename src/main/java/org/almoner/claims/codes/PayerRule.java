package org.almoner.claims.codes;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payer agreed to otherwise than the lists say: CLAIMS 13, {@code payer_rules}.
 *
 * @param payer normalised
 * @param kind a step of a window, {@code maturity_days} or {@code carc}
 * @param code claim filing code of a window, CARC; {@code *} any
 * @param value length of a window, such as {@code 180}, {@code 1 years}, {@code 120 days + 5}; days
 *     of maturity; class of a CARC
 */
public record PayerRule(String payer, String kind, String code, String value, Validity validity)
    implements Serializable {
  /** A code that stands for all that have no rule of their own. */
  public static final String ANY = "*";

  static final String MATURITY = "maturity_days";
  static final String REASON = "carc";

  private static final Pattern WINDOW =
      Pattern.compile("(\\d{1,4})(?: (day|year)s?)?(?: ?\\+ ?(\\d{1,2}))?");

  boolean isWindow() {
    for (AppealStep step : AppealStep.values()) {
      if (step.word().equals(kind)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The window of a rule that is one: filing is counted from the service, all else from a notice.
   */
  AppealWindow window() {
    Matcher read = WINDOW.matcher(value);
    if (!read.matches()) {
      throw new IllegalArgumentException("A window is days or years, such as 120 days + 5");
    }
    AppealStep step = AppealStep.of(kind);
    return new AppealWindow(
        step,
        Set.of(code),
        step == AppealStep.TIMELY_FILING,
        Integer.parseInt(read.group(1)),
        "year".equals(read.group(2)),
        read.group(3) == null ? 0 : Integer.parseInt(read.group(3)),
        AppealWindow.AGREED,
        null,
        validity);
  }

  /**
   * The reason of a rule that is of one. What the list does not deny has no cause there: remarks
   * may tell it.
   *
   * @param listed what the list says of the code on any date
   */
  ReasonCode reason(ReasonCode listed) {
    AmountClass amountClass = AmountClass.of(value.toLowerCase(Locale.ROOT));
    boolean isNews =
        amountClass == AmountClass.DENIAL && listed.amountClass() != AmountClass.DENIAL;
    return new ReasonCode(
        code,
        listed.label(),
        isNews ? RootCause.UNKNOWN : listed.rootCause(),
        amountClass,
        isNews || listed.generic(),
        validity);
  }
}
