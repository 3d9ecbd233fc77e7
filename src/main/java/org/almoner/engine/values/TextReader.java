package org.almoner.engine.values;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Reads the text of one value. What it reads depends on the text alone: on no clock, no locale. */
public interface TextReader extends Serializable {

  /** Longer text is no date, number or truth, and costs no time. */
  int LONGEST = 100;

  /**
   * The value as Spark takes it from Java, or null where the text is not one.
   *
   * @param text without white space at its ends, not empty
   */
  @Nullable Object read(String text);

  /** What the text should look like, for messages. */
  String wanted();
}
