package org.almoner.claims.match;

import static java.util.Comparator.comparing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.claims.codes.Verdicts;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.Normalised;
import org.almoner.claims.rows.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Rejections of a set (997, 999) or of an interchange (TA1) to its transactions: CLAIMS 3. Control
 * numbers come again; a rejection means the latest that was known by then.
 */
public final class TransportRejections implements Serializable {
  private static final String INTERCHANGE = "TA1";
  private static final Set<String> KINDS = Set.of(INTERCHANGE, "997", "999");

  private final Map<Transaction, List<Acknowledgement>> rejections = new HashMap<>();

  /** A transaction of a file. */
  private record Transaction(String file, int ordinal) implements Serializable {
    static Transaction of(Envelope envelope) {
      return new Transaction(envelope.file(), envelope.transaction());
    }
  }

  /** What a rejection names. */
  private record Control(@Nullable String group, String number) {}

  /**
   * @param origins of submissions, at least one of each transaction
   */
  public static TransportRejections of(
      List<Acknowledgement> acknowledgements, List<Origin> origins, FileOrder files) {
    TransportRejections all = new TransportRejections();
    Map<Control, List<Origin>> byControl = new HashMap<>();
    for (Origin origin : origins.stream().sorted(files.rows()).toList()) {
      Envelope envelope = origin.envelope();
      add(byControl, new Control(null, Normalised.of(envelope.interchangeControl())), origin);
      add(byControl, set(envelope.groupControl(), envelope.transactionControl()), origin);
    }
    acknowledgements.stream()
        .filter(each -> KINDS.contains(each.kind()) && Verdicts.isRejection(each.verdict()))
        .sorted(comparing(Acknowledgement::origin, files.rows()))
        .forEach(each -> all.reject(each, byControl.getOrDefault(control(each), List.of())));
    return all;
  }

  /** Of the transaction that a submission came in, in order. */
  public List<Acknowledgement> of(Origin submission) {
    return of(submission.envelope().file(), submission.envelope().transaction());
  }

  /** Of a transaction of a file, in order. */
  public List<Acknowledgement> of(String file, int transaction) {
    return rejections.getOrDefault(new Transaction(file, transaction), List.of());
  }

  private static void add(Map<Control, List<Origin>> to, Control control, Origin origin) {
    to.computeIfAbsent(control, any -> new ArrayList<>()).add(origin);
  }

  private static Control set(@Nullable String group, @Nullable String transaction) {
    return new Control(Normalised.of(group), Normalised.of(transaction));
  }

  private static Control control(Acknowledgement each) {
    return INTERCHANGE.equals(each.kind())
        ? new Control(null, Normalised.of(each.reference()))
        : set(each.group(), each.reference());
  }

  /** All transactions of the latest interchange among those known by then. */
  private void reject(Acknowledgement rejection, List<Origin> candidates) {
    LocalDate by = rejection.origin().envelope().recordedDate();
    List<Origin> known =
        candidates.stream().filter(each -> isBy(each.envelope().recordedDate(), by)).toList();
    if (known.isEmpty()) {
      return;
    }
    Envelope latest = known.get(known.size() - 1).envelope();
    known.stream()
        .map(Origin::envelope)
        .filter(each -> each.file().equals(latest.file()))
        .filter(each -> each.interchange() == latest.interchange())
        .map(Transaction::of)
        .distinct()
        .forEach(each -> rejections.computeIfAbsent(each, any -> new ArrayList<>()).add(rejection));
  }

  private static boolean isBy(@Nullable LocalDate recorded, @Nullable LocalDate by) {
    return recorded == null || by == null || !recorded.isAfter(by);
  }
}
