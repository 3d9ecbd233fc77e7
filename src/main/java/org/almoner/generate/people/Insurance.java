package org.almoner.generate.people;

import java.util.Locale;

/** Who pays for a therapy. */
public enum Insurance {
  COMMERCIAL,
  MEDICARE,
  MEDICAID,
  PATIENT_PAY;

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
