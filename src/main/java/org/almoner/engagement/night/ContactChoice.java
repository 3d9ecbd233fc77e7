package org.almoner.engagement.night;

import org.jspecify.annotations.Nullable;

/**
 * How to contact a patient. The first that applies:
 *
 * <ol>
 *   <li>severe disease: a call
 *   <li>fewer than a quarter of earlier contacts were answered: not the preferred way again, but a
 *       text in place of calls and a call in place of texts and mails
 *   <li>the preferred way
 *   <li>no preference known: a call where the risk is high (0.67 and more), else a text
 * </ol>
 *
 * @param action call, or text for anything written
 * @param channel call, text or email
 */
public record ContactChoice(String action, String channel) {
  private static final double RARELY = 0.25;
  private static final double HIGH_RISK = 0.67;
  private static final ContactChoice CALL = new ContactChoice("call", "call");
  private static final ContactChoice TEXT = new ContactChoice("text", "text");

  /**
   * What is known of a patient, null where it is not.
   *
   * @param preference call, text or email
   * @param severity mild, moderate or severe
   * @param responseRate answered ÷ earlier contacts
   * @param risk of discontinuing, 0..1
   */
  public record Known(
      @Nullable String preference,
      @Nullable String severity,
      @Nullable Double responseRate,
      @Nullable Double risk) {}

  public static ContactChoice of(Known known) {
    if ("severe".equals(known.severity)) {
      return CALL;
    }
    boolean rarely = known.responseRate != null && known.responseRate < RARELY;
    if (known.preference == null) {
      return known.risk != null && known.risk >= HIGH_RISK ? CALL : TEXT;
    }
    return switch (known.preference) {
      case "call" -> rarely ? TEXT : CALL;
      case "email" -> rarely ? CALL : new ContactChoice("text", "email");
      default -> rarely ? CALL : TEXT;
    };
  }
}
