package org.almoner.cli.options;

import org.almoner.engine.Sessions.Profile;

/** Chooses how Spark works from the size of the input. The launcher draws the same line. */
public final class Profiles {
  /** Bytes of text that a byte of Parquet holds, about. */
  public static final long TEXT_PER_PARQUET = 4;

  private static final long LARGE_BYTES = 64L << 20;

  static Profile choose(String setting, long bytes) {
    return switch (setting) {
      case "small" -> Profile.SMALL;
      case "large" -> Profile.LARGE;
      default -> bytes > LARGE_BYTES ? Profile.LARGE : Profile.SMALL;
    };
  }

  private Profiles() {}
}
