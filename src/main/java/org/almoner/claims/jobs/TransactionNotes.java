package org.almoner.claims.jobs;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.match.TransportRejections;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.Origin;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.claims.rows.Warnings;

/**
 * What is known of whole transactions: what is odd about their trailers, and which were rejected.
 *
 * @param odd warnings by file and ordinal of the transaction, where there are any
 */
record TransactionNotes(Map<String, Warnings> odd, TransportRejections rejections)
    implements Serializable {
  private static final String CLAIMS = "837";

  /**
   * A rejection is of claims that were sent: a transaction that has none takes none.
   *
   * @param acknowledgements of transport: TA1, 997, 999
   */
  static TransactionNotes of(
      List<TransactionEnd> transactions, List<Acknowledgement> acknowledgements, FileOrder order) {
    List<Origin> sent =
        transactions.stream()
            .filter(each -> each.type().equals(CLAIMS) && each.stagedLoops() > 0)
            .map(each -> each.envelope().at(each.envelope().transaction()))
            .sorted(
                Comparator.comparing((Origin each) -> each.envelope().file())
                    .thenComparing(Origin::segmentOffset))
            .toList();
    return new TransactionNotes(
        odd(transactions), TransportRejections.of(acknowledgements, sent, order));
  }

  /** Warnings of transactions that have any, by {@link CountedFiles#place}. */
  static Map<String, Warnings> odd(List<TransactionEnd> transactions) {
    Map<String, Warnings> odd = new HashMap<>();
    transactions.stream()
        .filter(each -> !each.warnings().all().isEmpty())
        .forEach(each -> odd.put(place(each.envelope()), each.warnings()));
    return odd;
  }

  Warnings warnings(Envelope envelope) {
    return odd.getOrDefault(place(envelope), Warnings.NONE);
  }

  /** Of all that is known of a transaction; 0 where that is nothing. */
  long hash(String file, String ordinal) {
    Warnings warned = odd.getOrDefault(CountedFiles.place(file, ordinal), Warnings.NONE);
    List<Acknowledgement> rejected = rejections.of(file, Integer.parseInt(ordinal));
    return (31L * warned.joined().hashCode())
        + rejected.stream().map(Acknowledgement::ackId).toList().hashCode();
  }

  private static String place(Envelope envelope) {
    return CountedFiles.place(envelope.file(), envelope.transaction());
  }
}
