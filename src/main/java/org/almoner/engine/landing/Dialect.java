package org.almoner.engine.landing;

import java.io.Serializable;
import org.almoner.engine.DeliveryTerms;

/**
 * How the text files of a feed are written.
 *
 * @param encoding a character set's name, or {@code auto}; see {@link DeliveryTerms#encoding}
 * @param delimiter between the fields of a CSV file
 */
public record Dialect(String encoding, char delimiter) implements Serializable {
  static final Dialect USUAL = of(DeliveryTerms.USUAL);

  public static Dialect of(DeliveryTerms terms) {
    return new Dialect(terms.encoding(), terms.delimiter().charAt(0));
  }
}
