package org.almoner.claims.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.Remedy;
import org.almoner.claims.codes.Workflows;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.decide.DecidedClaim;

/** What may be sent against a denial, what helps first. */
record Remedies(OpenDenial denial) {
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
      case CORRECTED_CLAIM -> new Resending(denial).steps(place);
      case APPEAL -> Stream.of(appeal(place));
    };
  }

  private NextStep otherPayer(String place) {
    String what = place + "find the plan that has to pay, and bill it. Its own last day ";
    return Deadlines.ofUnknownPayer(claim().identity().filingStart(), codes())
        .map(denial::lastDay)
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

  private NextStep appeal(String place) {
    Optional<LastDay> day =
        denial.first().noticeDate() == null
            ? Optional.empty()
            : Deadlines.ofAppeal(denial.notice(), codes()).map(denial::lastDay);
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
    if (denial.isUnprocessable()) {
      return "only a new claim helps where remark MA130 stands";
    }
    return day.filter(LastDay::isPast)
        .map(past -> "its last day was " + past.words())
        .orElse("it does not mend this cause");
  }

  private DecidedClaim claim() {
    return denial.claim();
  }

  private CodeLists codes() {
    return claim().perspective().codes();
  }
}
