package org.almoner.claims.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.RemarkRefinements;
import org.almoner.claims.codes.Remedy;
import org.almoner.claims.codes.Workflows;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.deadline.Limit;
import org.almoner.claims.deadline.Notice;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.match.RemitStatus;
import org.jspecify.annotations.Nullable;

/** What may be sent against a denial, what helps first. */
record Remedies(OpenDenial denial) {
  private static final String PART_B = "MB";

  List<NextStep> steps() {
    List<Remedy> wanted = denial.workflow().remedies();
    List<NextStep> steps = new ArrayList<>();
    Stream.concat(wanted.stream(), Stream.of(Remedy.CORRECTED_CLAIM, Remedy.APPEAL))
        .distinct()
        .flatMap(remedy -> steps(remedy, place(remedy, wanted)))
        .forEach(steps::add);
    return steps;
  }

  /** Its place among what the workflow names. */
  private String place(Remedy remedy, List<Remedy> wanted) {
    int at = wanted.indexOf(remedy);
    if (at >= 0) {
      return at == 0 ? "First choice: " : later(wanted.get(0));
    }
    if (denial.workflow().equals(Workflows.MANUAL)) {
      return "Once the reason is known: ";
    }
    return remedy == Remedy.APPEAL
        ? "Only if the payer is wrong: "
        : "Only if something was billed wrongly: ";
  }

  /** What another plan has to pay, this one will not, however it is sent. */
  private static String later(Remedy first) {
    return first == Remedy.OTHER_PAYER ? "Only if no other plan has to pay: " : "If that fails: ";
  }

  private Stream<NextStep> steps(Remedy remedy, String place) {
    return switch (remedy) {
      case OTHER_PAYER -> Stream.of(otherPayer(place));
      case CORRECTED_CLAIM ->
          isReopened()
              ? Stream.concat(reopening(place).stream(), correctedClaim("Otherwise: ").stream())
              : correctedClaim(place).stream();
      case APPEAL -> Stream.of(appeal(place));
    };
  }

  private NextStep otherPayer(String place) {
    String what = place + "find the plan that has to pay, and bill it. Its own last day ";
    return Deadlines.ofUnknownPayer(claim().identity().filingStart(), codes())
        .map(this::lastDay)
        .map(day -> otherPayer(what, day))
        .orElse(NextStep.undated(what + "is not known here"));
  }

  private static NextStep otherPayer(String what, LastDay day) {
    LocalDate last = day.limit().last();
    return day.isPast()
        ? NextStep.undated(
            what
                + "is not known here; the shortest usual one was %s, others have up to a year: at once"
                    .formatted(last))
        : NextStep.by(
            day.sendBy(),
            what
                + "is not known before the plan is; count on %s (the shortest usual one: %s)"
                    .formatted(last, day.window()));
  }

  private Optional<NextStep> correctedClaim(String place) {
    if (denial.first().correctedClaimDeadline() == null) {
      return Optional.empty();
    }
    return Deadlines.ofCorrectedClaim(notice(), codes())
        .map(this::lastDay)
        .map(
            day ->
                day.isPast()
                    ? NextStep.undated(
                        "Too late for a %s: its last day was %s"
                            .formatted(isReopened() ? "new claim" : "corrected claim", last(day)))
                    : NextStep.by(
                        day.sendBy(), "%s%s; %s".formatted(place, form(), day.arrival())));
  }

  /** What Medicare Part B decided: it takes no replacement of it, but may be asked to reopen it. */
  private boolean isReopened() {
    return PART_B.equals(filing()) && !isUnprocessable() && !isRefused();
  }

  /** Its window starts at the decision, that of a new claim at the service. */
  private Optional<NextStep> reopening(String place) {
    if (denial.first().noticeDate() == null) {
      return Optional.empty();
    }
    return Deadlines.ofReopening(notice(), codes())
        .map(this::lastDay)
        .map(
            day ->
                day.isPast()
                    ? NextStep.undated("Too late for a reopening: its last day was " + last(day))
                    : NextStep.by(
                        day.sendBy(),
                        "%sa reopening of this decision, if a clerical error is to be corrected:"
                                .formatted(place)
                            + " Medicare Part B takes no replacement; "
                            + day.arrival()));
  }

  /** CLAIMS 9: what takes no replacement gets a new claim. */
  private String form() {
    if (isUnprocessable()) {
      return "a new claim (frequency 1), as remark MA130 says that this one was not processed";
    }
    if (isRefused()) {
      return "a new claim (frequency 1)";
    }
    if (isReopened()) {
      return "a new claim (frequency 1), corrected: what was decided and is sent again as it was"
          + " comes back as a duplicate";
    }
    return "a corrected claim (replacement, frequency 7%s) with all lines of the claim"
        .formatted(replaced());
  }

  /** CLAIMS 9: the number of the latest answer. */
  private String replaced() {
    List<String> numbers =
        claim().standing().current().stream()
            .map(Remedies::icn)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (numbers.isEmpty()) {
      return "";
    }
    String latest = numbers.get(numbers.size() - 1);
    String denied = denial.decision().flatMap(Remedies::icn).orElse(latest);
    return ", for the payer's claim number "
        + latest
        + (denied.equals(latest)
            ? ""
            : ", that of its latest answer; the denial came under %s, so ask the payer which it"
                    .formatted(denied)
                + " wants");
  }

  private static Optional<String> icn(Decision decision) {
    return Optional.ofNullable(decision.answer().remit().claim().icn());
  }

  private boolean isRefused() {
    return denial.decision().filter(each -> each.status() == RemitStatus.DENIED).isPresent();
  }

  private NextStep appeal(String place) {
    Optional<LastDay> day =
        denial.first().noticeDate() == null
            ? Optional.empty()
            : Deadlines.ofAppeal(notice(), codes()).map(this::lastDay);
    if (denial.first().appealable() && day.isPresent()) {
      LastDay open = day.get();
      return NextStep.by(
          open.sendBy(),
          "%san appeal, which for this cause %s; %s: %s"
              .formatted(
                  place,
                  Words.help(denial.workflow().appealable()),
                  open.arrival(),
                  open.letter()));
    }
    return NextStep.undated("No appeal: " + whyNot(day));
  }

  private String whyNot(Optional<LastDay> day) {
    if (isUnprocessable()) {
      return "only a new claim helps where remark MA130 stands";
    }
    return day.filter(LastDay::isPast)
        .map(past -> "its last day was " + last(past))
        .orElse("it does not mend this cause");
  }

  private static String last(LastDay day) {
    return "%s (%s)".formatted(day.limit().last(), day.window());
  }

  private boolean isUnprocessable() {
    return List.of(denial.first().remarks().split("\\|")).contains(RemarkRefinements.UNPROCESSABLE);
  }

  private DecidedClaim claim() {
    return denial.claim();
  }

  private CodeLists codes() {
    return claim().perspective().codes();
  }

  private LastDay lastDay(Limit limit) {
    return new LastDay(limit, claim().perspective());
  }

  /** As that of {@code fct_denials}. */
  private Notice notice() {
    LocalDate date = Objects.requireNonNull(denial.first().noticeDate());
    return new Notice(date, filing(), claim().identity().filingStart());
  }

  /** CLP06 of the answer that denies, else SBR09. */
  private @Nullable String filing() {
    return denial
        .decision()
        .map(each -> each.answer().remit().claim().filing())
        .orElse(claim().filing());
  }
}
