package org.almoner.claims.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.claims.codes.CodeLabels;
import org.almoner.claims.codes.Holidays;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.deadline.Notice;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.match.Chain;
import org.almoner.claims.match.Submitted;
import org.jspecify.annotations.Nullable;

/**
 * What is due while a payer has not decided: until when to wait, on which day to ask, and until
 * when the claim itself can be sent.
 */
record Waiting(DecidedClaim claim, CodeLabels labels) {
  /** A 999 comes within a day and a 277CA within two, as payers and clearinghouses say of them. */
  private static final int ACKNOWLEDGED_AFTER = 3;

  /** Medicare has to decide on a clean claim within so many days, 42 CFR 405.922; others alike. */
  private static final int DECIDED_AFTER = 30;

  List<NextStep> steps() {
    return switch (claim.state()) {
      case SUBMITTED -> submitted();
      case REJECTED ->
          filing(
                  "Correct what was rejected%s, and send it again now%s"
                      .formatted(rejected(), form()))
              .stream()
              .toList();
      case ACKNOWLEDGED -> List.of(decision("the payer's decision"));
      case PENDED ->
          List.of(
              NextStep.undated("Send what the payer asks for, at once"),
              decision("the payer's decision"));
      case FORWARDED ->
          List.of(
              decision(
                  "the decision of the payer to which it was passed on, which this one can name"));
      case REVERSED -> List.of(decision("the payer's new decision"));
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
              : NextStep.on(
                  ask,
                  "If no acknowledgement (277CA) has come by then: ask the clearinghouse or the"
                      + " payer whether it has the claim"));
    }
    filing("If it did not arrive, send it again" + form()).ifPresent(steps::add);
    return steps;
  }

  private String rejected() {
    return new Acknowledgements(labels)
        .rejected(claim.history().acknowledged())
        .map(" (%s)"::formatted)
        .orElse("");
  }

  /** CLAIMS 9: what no payer has on file is a new claim; a later payer is told what others paid. */
  private String form() {
    Chain chain = claim.history().chain();
    boolean isReplacement =
        chain != null && chain.last().submission().references().originalIcn() != null;
    return (isReplacement ? "" : ", as a new claim (frequency 1, without a payer's claim number)")
        + (claim.identity().payerSequence().equals("P")
            ? ""
            : ", with what the payers before decided (their amounts and reason codes)");
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
                    : NextStep.by(day.sendBy(), "%s; %s".formatted(what, day.arrival())))
        .or(() -> Optional.of(NextStep.undated(what)));
  }

  private NextStep decision(String what) {
    LocalDate heard = heard();
    if (heard == null) {
      return NextStep.undated("Ask for " + what);
    }
    LocalDate ask = holidays().workingDayFrom(heard.plusDays(DECIDED_AFTER));
    return today().isAfter(ask)
        ? NextStep.undated(
            "Nothing has come since %s: ask now for %s, by phone, portal or status request (276)"
                .formatted(heard, what))
        : NextStep.on(
            ask,
            "If it has not come by then: ask for %s, by phone, portal or status request (276);"
                    .formatted(what)
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
