package org.almoner.generate.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.generate.Stamp;
import org.jspecify.annotations.Nullable;

/** What is true of a claim, day by day, because it was put there. */
final class ClaimTruth {
  /** Columns of {@link #row}. */
  static final List<String> COLUMNS =
      List.of(
          "as_of",
          "pcn",
          "payer_id",
          "payer_sequence",
          "source",
          "service_from",
          "submitted_date",
          "patient_id",
          "situation",
          "p_visible",
          "p_true",
          "outcome",
          "state",
          "label",
          "cause",
          "payer_paid",
          "contractual",
          "denied_amount",
          "patient_responsibility",
          "prior_payer");

  private final Claim claim;
  private final String sequence;
  private final String unsent;
  private final List<Event> events = new ArrayList<>();
  private String situation = "";
  private String visible = "";
  private String truly = "";
  private int submitted = Integer.MAX_VALUE;

  /** What happens to a claim. */
  enum What {
    SUBMITTED,
    VOIDED,
    ACKNOWLEDGED,
    REJECTED,
    DECIDED,
    /** The rest of a decision. */
    COMPLETED,
    REVERSED,
    FORWARDED,
    PREDETERMINED
  }

  private record Event(int day, What what, @Nullable Decision decision) {}

  /**
   * A claim.
   *
   * @param sequence P or S: the payer's place
   * @param unsent where it comes from while no 837 of it is known
   */
  ClaimTruth(Claim claim, String sequence, String unsent) {
    this.claim = claim;
    this.sequence = sequence;
    this.unsent = unsent;
  }

  void happens(int day, What what) {
    events.add(new Event(day, what, null));
  }

  void decided(int day, What what, Decision decision) {
    events.add(new Event(day, what, decision));
  }

  /** The first submission's own day. */
  void submitted(int day) {
    submitted = Math.min(submitted, day);
  }

  void situation(Situation given) {
    situation = given.title();
  }

  void probabilities(double visibly, double really) {
    visible = Double.toString(visibly);
    truly = Double.toString(really);
  }

  /** What the expected area under the curve needs of a claim that is known on a day. */
  Optional<List<String>> piece(int day) {
    boolean known = events.stream().anyMatch(each -> each.day <= day);
    return known && !visible.isEmpty()
        ? Optional.of(List.of(claim.patient().payer().id(), visible, truly))
        : Optional.empty();
  }

  /** What is so on a day; nothing where nobody knows of the claim yet. */
  Optional<List<String>> row(int day) {
    List<Event> known =
        events.stream()
            .filter(each -> each.day <= day)
            .sorted(Comparator.comparingInt(Event::day))
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Standing standing = new Standing();
    known.forEach(standing::take);
    return Optional.of(row(day, standing));
  }

  private List<String> row(int day, Standing standing) {
    List<String> row = new ArrayList<>();
    row.add(Stamp.date(day));
    row.add(claim.number());
    row.add(claim.patient().payer().id());
    row.add(sequence);
    row.add(standing.sent ? "submission" : unsent);
    row.add(Stamp.date(claim.service()));
    row.add(standing.sent ? Stamp.date(submitted) : "");
    row.add(claim.patient().person().id());
    row.add(situation);
    row.add(visible);
    row.add(truly);
    row.addAll(standing.values());
    return List.copyOf(row);
  }

  /** What stands after some events. */
  private static final class Standing {
    private boolean sent;
    private boolean withdrawn;
    private boolean reversed;
    private String state = "";
    private long paid;
    private @Nullable Decision initial;
    private @Nullable Decision current;

    void take(Event event) {
      switch (event.what) {
        case SUBMITTED -> submitted();
        case VOIDED -> withdrawn = true;
        case ACKNOWLEDGED -> undecided(state.equals("rejected") ? state : "acknowledged");
        case REJECTED -> undecided("rejected");
        case FORWARDED -> undecided("forwarded");
        case PREDETERMINED -> undecided(sent ? state : "predetermination");
        case REVERSED -> reversed(event.decision);
        case DECIDED, COMPLETED -> decided(event);
      }
    }

    private void submitted() {
      sent = true;
      undecided(state.equals("forwarded") ? state : "submitted");
    }

    private void undecided(String given) {
      state = current == null && !reversed ? given : state;
    }

    private void reversed(@Nullable Decision taken) {
      paid += taken == null ? 0 : taken.paid();
      current = null;
      reversed = true;
      state = withdrawn ? "voided" : "reversed";
    }

    private void decided(Event event) {
      Decision decision = event.decision;
      if (decision == null) {
        return;
      }
      paid += decision.paid();
      Decision before = event.what == What.COMPLETED ? current : null;
      Decision whole = before == null ? decision : decision.with(before);
      if (initial == null || (before != null && !reversed)) {
        initial = whole;
      }
      current = whole;
      boolean takenBack = whole.outcome().equals("denied") && paid > 0;
      state = takenBack ? "denied_after_payment" : whole.outcome();
    }

    List<String> values() {
      String outcome = initial == null ? "" : initial.outcome();
      return List.of(
          outcome,
          state,
          label(outcome),
          initial == null ? "" : initial.cause(),
          Written.amount(paid),
          Written.amount(current == null ? 0 : current.contractual()),
          Written.amount(current == null ? 0 : current.denied()),
          Written.amount(current == null ? 0 : current.patient()),
          Written.amount(current == null ? 0 : current.priorPayer()));
    }

    private static String label(String outcome) {
      return switch (outcome) {
        case "denied" -> "1";
        case "paid", "partially_denied", "patient_responsibility", "zero_other" -> "0";
        default -> "";
      };
    }
  }
}
