package org.almoner.claims.read;

import java.time.LocalDate;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Interchange and group around the segments at hand. */
final class Envelopes {
  private final String file;
  private int interchanges;
  private int transactions;
  private @Nullable Segment interchange;
  private @Nullable Segment group;
  private @Nullable Segment first;

  Envelopes(String file) {
    this.file = file;
  }

  void beginInterchange(Segment segment) {
    interchanges++;
    interchange = segment;
    group = null;
    if (first == null) {
      first = segment;
    }
  }

  void endInterchange() {
    interchange = null;
    group = null;
  }

  void beginGroup(Segment segment) {
    group = segment;
  }

  void endGroup() {
    group = null;
  }

  /** The envelope of the next transaction. */
  Envelope transaction(@Nullable String control) {
    transactions++;
    return envelope(transactions, control);
  }

  /** The envelope of what is in no transaction. */
  Envelope outside() {
    return envelope(0, null);
  }

  private Envelope envelope(int transaction, @Nullable String control) {
    return new Envelope(
        file,
        interchanges,
        interchange == null ? null : interchange.value(13),
        group == null ? null : group.value(6),
        transaction,
        control,
        recordedDate());
  }

  private @Nullable LocalDate recordedDate() {
    LocalDate date = interchange == null ? null : Period.day(interchange.element(9));
    return date == null && group != null ? Period.day(group.element(4)) : date;
  }

  /** GS08, empty where there is none. */
  String guide() {
    return group == null ? "" : group.element(8);
  }

  int interchanges() {
    return interchanges;
  }

  int transactions() {
    return transactions;
  }

  @Nullable Segment first() {
    return first;
  }
}
