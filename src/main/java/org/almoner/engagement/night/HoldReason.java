package org.almoner.engagement.night;

import java.util.Locale;
import org.almoner.config.engagement.Recommendations;

/** Why a patient is not on the list, the strongest first. */
public enum HoldReason {
  OPTED_OUT("Asked not to be contacted"),
  COMPLAINT("Complained lately: no contact for %s days"),
  COOL_DOWN("Was contacted less than %s days ago"),
  CONTACT_LIMIT("Was contacted %s times in 30 days, the most there may be"),
  NO_FRM("No FRM is known to be in charge"),
  NOT_SCORED("Nothing is known yet that a score could be made from"),
  NO_BENEFIT("A contact is not expected to help"),
  CAPACITY("Others come first: the FRM's list is full");

  private final String words;

  HoldReason(String words) {
    this.words = words;
  }

  /** As tables have it. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static HoldReason titled(String title) {
    return valueOf(title.toUpperCase(Locale.ROOT));
  }

  /** In plain words. */
  String words(Recommendations limits) {
    return words.formatted(
        switch (this) {
          case COMPLAINT -> limits.complaintStopDays();
          case COOL_DOWN -> limits.coolDownDays();
          case CONTACT_LIMIT -> limits.contactLimit();
          default -> "";
        });
  }
}
