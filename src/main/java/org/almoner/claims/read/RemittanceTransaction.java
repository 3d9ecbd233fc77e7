package org.almoner.claims.read;

import java.math.BigDecimal;
import java.util.List;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/**
 * An 835: a remit is given as soon as something that is not its follows; the payment at the end.
 */
final class RemittanceTransaction implements TransactionRows {
  private final RowSink sink;
  private final PaymentReading payment;
  private int providerAdjustments;
  private @Nullable RemitReading remit;
  private int ordinal;
  private int staged;

  RemittanceTransaction(String guide, Envelope envelope, RowSink sink) {
    this.sink = sink;
    this.payment = new PaymentReading(guide, envelope);
  }

  @Override
  public void take(Segment segment, String loop) {
    switch (segment.tag()) {
      case "CLP" -> {
        finish();
        remit = new RemitReading(payment.header(), ++ordinal, segment);
      }
      case "LX", "TS3", "TS2" -> finish();
      case "PLB" -> {
        finish();
        providerAdjustment(segment);
      }
      default -> {
        if (remit != null) {
          remit.take(segment);
        } else {
          payment.take(segment, loop);
        }
      }
    }
  }

  @Override
  public void end(boolean isComplete) {
    if (isComplete) {
      finish();
    }
    remit = null;
    if (isComplete || staged > 0 || providerAdjustments > 0) {
      sink.put(payment.row());
    }
  }

  @Override
  public int staged() {
    return staged;
  }

  @Override
  public Envelope envelope() {
    return payment.header().envelope();
  }

  private void providerAdjustment(Segment segment) {
    List<ProviderAdjustment> pairs =
        ProviderAdjustmentPairs.of(payment.header(), segment, providerAdjustments);
    providerAdjustments += pairs.size();
    for (ProviderAdjustment pair : pairs) {
      sink.put(pair);
      payment.reduce(pair.amount());
    }
  }

  private void finish() {
    if (remit == null) {
      return;
    }
    Remit row = remit.give(sink);
    if (row != null) {
      staged++;
      BigDecimal interest = row.amounts().interest();
      payment.add(row.claim().paid(), Amounts.orZero(interest));
    }
    remit = null;
  }
}
