package org.almoner.engine.landing;

import java.io.Serializable;
import org.almoner.engine.Feed;

/**
 * How the text files of a feed are written.
 *
 * @param encoding a character set's name, or {@code auto}; see {@link Feed#encoding}
 * @param delimiter between the fields of a CSV file
 */
public record Dialect(String encoding, char delimiter) implements Serializable {
  static final Dialect USUAL = of(Feed.USUAL);

  public static Dialect of(Feed feed) {
    return new Dialect(feed.encoding(), feed.delimiter().charAt(0));
  }
}
