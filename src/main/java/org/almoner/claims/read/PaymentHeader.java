package org.almoner.claims.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.Keys;
import org.jspecify.annotations.Nullable;

/** What rows of an 835 take from its header. */
record PaymentHeader(
    Envelope envelope,
    String paymentId,
    @Nullable String trace,
    @Nullable String payer,
    @Nullable LocalDate paymentDate) {

  static PaymentHeader of(
      Envelope envelope, @Nullable String trace, @Nullable String payer, @Nullable LocalDate date) {
    String id =
        Keys.of(
            envelope.interchangeControl(),
            envelope.groupControl(),
            envelope.transactionControl(),
            envelope.transaction(),
            envelope.recordedDate(),
            payer,
            trace,
            date);
    return new PaymentHeader(envelope.orKnown(date), id, trace, payer, date);
  }

  /** What makes equal remits of two deliveries the same one: payer, TRN02, BPR16. */
  String identity() {
    return List.of(text(payer), text(trace), text(paymentDate)).toString();
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
