package org.almoner.engine.values;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One way to write dates and times. */
interface MomentFormat extends Serializable {

  /** Null where the text is not written so. */
  @Nullable Moment parse(String text);

  /** The way, as settings and messages name it. */
  String shown();

  /**
   * @param declared letters of {@link java.time.format.DateTimeFormatter}, or {@code excel}
   * @throws IllegalArgumentException saying why it cannot tell a date
   */
  static MomentFormat of(String declared) {
    return declared.equals(ExcelSerial.NAME) ? new ExcelSerial() : PatternFormat.of(declared);
  }
}
