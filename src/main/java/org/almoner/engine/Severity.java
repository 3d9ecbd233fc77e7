package org.almoner.engine;

import java.util.Locale;

/** What a broken gate does: a warning is reported, a block keeps the previous version. */
public enum Severity {
  WARN,
  BLOCK;

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
