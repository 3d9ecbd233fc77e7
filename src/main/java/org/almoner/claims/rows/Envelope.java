package org.almoner.claims.rows;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a row comes from and when it became known.
 *
 * @param file its name below the landing directory
 * @param interchange ordinal in the file, from 1; 0 where the file has none
 * @param interchangeControl ISA13
 * @param groupControl GS06
 * @param transaction ordinal in the file, from 1; 0 outside of one (TA1)
 * @param transactionControl ST02
 * @param recordedDate ISA09, else GS04, else BPR16 or BHT04; null means: the date of the run
 */
public record Envelope(
    String file,
    int interchange,
    @Nullable String interchangeControl,
    @Nullable String groupControl,
    int transaction,
    @Nullable String transactionControl,
    @Nullable LocalDate recordedDate)
    implements Serializable {

  /** The same, known from a date inside where the envelope itself has none. */
  public Envelope orKnown(@Nullable LocalDate inside) {
    return recordedDate != null || inside == null
        ? this
        : new Envelope(
            file,
            interchange,
            interchangeControl,
            groupControl,
            transaction,
            transactionControl,
            inside);
  }

  /** Where a row of it begins. */
  public Origin at(long segmentOffset) {
    return new Origin(this, segmentOffset);
  }
}
