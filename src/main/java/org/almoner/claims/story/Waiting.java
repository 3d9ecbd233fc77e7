package org.almoner.claims.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.claims.codes.Holidays;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.deadline.Notice;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.match.Submitted;
import org.jspecify.annotations.Nullable;

/**
 * What is due while a payer has not decided: until when to wait, on which day to ask, and until
 * when the claim itself can be sent.
 */
record Waiting(DecidedClaim claim) {
  /** A 999 comes within a day and a 277CA within two, as payers and clearinghouses say of them. */
  private static final int ACKNOWLEDGED_AFTER = 3;

  /** Medicare has to decide on a clean claim within so many days, 42 CFR 405.922; others alike. */
  private static final int DECIDED_AFTER = 30;

  List<NextStep> steps() {
    return switch (claim.state()) {
      case SUBMITTED -> submitted();
      case REJECTED ->
          filing("Correct what was rejected, and send the claim again").stream().toList();
      case ACKNOWLEDGED -> List.of(decision("Wait for the payer's decision"));
      case PENDED -> List.of(decision("Send what the payer asks for, and wait for its decision"));
      case FORWARDED ->
          List.of(
              decision("Wait for the payer to which it was passed on, which this one can name"));
      case REVERSED -> List.of(decision("Wait for the payer's new decision"));
      default -> List.of();
    };
  }

  private List<NextStep> submitted() {
    List<NextStep> steps = new ArrayList<>();
    LocalDate sent = sent();
    if (sent != null) {
      LocalDate ask = holidays().workingDaysAfter(sent, ACKNOWLEDGED_AFTER);
      steps.add(
          today().isAfter(ask)
              ? NextStep.undated(
                  "No acknowledgement has come since %s: ask the clearinghouse or the payer now"
                          .formatted(sent)
                      + " whether it has the claim")
              : new NextStep(
                  ask,
                  "Wait for the acknowledgement (277CA); without one on that day, ask the"
                      + " clearinghouse or the payer whether it has the claim"));
    }
    filing("If it did not arrive, send the claim again").ifPresent(steps::add);
    return steps;
  }

  /** Timely filing. */
  private Optional<NextStep> filing(String what) {
    Notice notice = new Notice(today(), claim.filing(), claim.identity().filingStart());
    return Deadlines.ofTimelyFiling(notice, claim.perspective().codes())
        .map(limit -> new LastDay(limit, claim.perspective()))
        .map(
            day ->
                day.isPast()
                    ? NextStep.undated(
                        "%s, with proof that it was in time; timely filing ended on %s (%s)"
                            .formatted(what, day.limit().last(), day.window()))
                    : new NextStep(day.sendBy(), "%s; %s".formatted(what, day.arrival())))
        .or(() -> Optional.of(NextStep.undated(what)));
  }

  private NextStep decision(String what) {
    LocalDate heard = heard();
    if (heard == null) {
      return NextStep.undated(what + ", and ask for it");
    }
    LocalDate ask = holidays().workingDayFrom(heard.plusDays(DECIDED_AFTER));
    return today().isAfter(ask)
        ? NextStep.undated(
            "%s: nothing has come since %s, so ask now, by phone, portal or status request (276)"
                .formatted(what, heard))
        : new NextStep(
            ask,
            what
                + "; without it on that day, ask by phone, portal or status request (276):"
                + " %d days are usual".formatted(DECIDED_AFTER));
  }

  /** When the payer was last heard of. */
  private @Nullable LocalDate heard() {
    Stream<LocalDate> acknowledged =
        claim.history().acknowledged().stream()
            .map(each -> each.answer().origin().envelope().recordedDate());
    Stream<LocalDate> decided = claim.decisions().stream().map(Decision::date);
    return Stream.concat(acknowledged, decided)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private @Nullable LocalDate sent() {
    return Optional.ofNullable(claim.history().chain())
        .map(chain -> chain.last())
        .map(Submitted::submittedDate)
        .orElse(null);
  }

  private LocalDate today() {
    return claim.perspective().businessDate();
  }

  private Holidays holidays() {
    return claim.perspective().codes().holidays();
  }
}
