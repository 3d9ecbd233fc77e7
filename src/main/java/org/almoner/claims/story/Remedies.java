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
        .map(remedy -> step(remedy, place(remedy, wanted)))
        .flatMap(Optional::stream)
        .forEach(steps::add);
    return steps;
  }

  /** Its place among what the workflow names. */
  private String place(Remedy remedy, List<Remedy> wanted) {
    int at = wanted.indexOf(remedy);
    if (at >= 0) {
      return at == 0 ? "First choice: " : "If that fails: ";
    }
    if (denial.workflow().equals(Workflows.MANUAL)) {
      return "Once the reason is known: ";
    }
    return remedy == Remedy.APPEAL
        ? "Only if the payer is wrong: "
        : "Only if something was billed wrongly: ";
  }

  private Optional<NextStep> step(Remedy remedy, String place) {
    return switch (remedy) {
      case OTHER_PAYER -> Optional.of(otherPayer(place));
      case CORRECTED_CLAIM -> correctedClaim(place);
      case APPEAL -> Optional.of(appeal(place));
    };
  }

  private NextStep otherPayer(String place) {
    String what = place + "find the plan that has to pay, and bill it. Its own last day ";
    return Deadlines.ofUnknownPayer(claim().identity().filingStart(), codes())
        .map(this::lastDay)
        .map(day -> otherPayer(what, day))
        .orElse(new NextStep(null, what + "is not known here"));
  }

  private static NextStep otherPayer(String what, LastDay day) {
    LocalDate last = day.limit().last();
    return day.isPast()
        ? new NextStep(
            null,
            what
                + "is not known here; the shortest usual one was %s, others have up to a year: at once"
                    .formatted(last))
        : new NextStep(
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
                    ? new NextStep(
                        null, "Too late for a corrected claim: its last day was " + last(day))
                    : new NextStep(
                        day.sendBy(), "%s%s; %s".formatted(place, form(), day.arrival())));
  }

  /** CLAIMS 9: what takes no replacement gets a new claim. */
  private String form() {
    if (isUnprocessable()) {
      return "a new claim (frequency 1), as remark MA130 says that this one was not processed";
    }
    if (denial.decision().filter(each -> each.status() == RemitStatus.DENIED).isPresent()) {
      return "a new claim (frequency 1)";
    }
    if (PART_B.equals(filing())) {
      return "a new claim (frequency 1) or a reopening: Medicare Part B takes no replacement";
    }
    return "a corrected claim (replacement, frequency 7%s)".formatted(replaced());
  }

  private String replaced() {
    List<Decision> current = claim().standing().current();
    String icn = current.size() == 1 ? current.get(0).answer().remit().claim().icn() : null;
    return icn == null ? "" : ", for the payer's claim number " + icn;
  }

  private NextStep appeal(String place) {
    Optional<LastDay> day =
        denial.first().noticeDate() == null
            ? Optional.empty()
            : Deadlines.ofAppeal(notice(), codes()).map(this::lastDay);
    if (denial.first().appealable() && day.isPresent()) {
      LastDay open = day.get();
      return new NextStep(
          open.sendBy(),
          "%san appeal, which for this cause %s; %s: %s"
              .formatted(
                  place,
                  Words.help(denial.workflow().appealable()),
                  open.arrival(),
                  open.letter()));
    }
    return new NextStep(null, "No appeal: " + whyNot(day));
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
