package org.almoner.claims.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.match.RemitStatus;

/** As what a denied claim can be sent again: a replacement, a new claim, or a reopening. */
record Resending(OpenDenial denial) {
  private static final String PART_B = "MB";

  Stream<NextStep> steps(String place) {
    return isReopened()
        ? Stream.concat(reopening(place).stream(), claim("Otherwise: ").stream())
        : claim(place).stream();
  }

  private Optional<NextStep> claim(String place) {
    if (denial.first().correctedClaimDeadline() == null) {
      return Optional.empty();
    }
    return Deadlines.ofCorrectedClaim(denial.notice(), denial.claim().perspective().codes())
        .map(denial::lastDay)
        .map(
            day ->
                day.isPast()
                    ? NextStep.undated(
                        "Too late for a %s: its last day was %s"
                            .formatted(isReopened() ? "new claim" : "corrected claim", day.words()))
                    : NextStep.by(
                        day.sendBy(),
                        "%s%s; %s%s".formatted(place, form(), day.arrival(), earlier(day))));
  }

  /** Where nobody knows from when a contract counts, an earlier day is told. */
  private String earlier(LastDay day) {
    if (!day.limit().window().isAssumed() || day.limit().window().fromService()) {
      return "";
    }
    return Deadlines.ofTimelyFiling(denial.notice(), denial.claim().perspective().codes())
        .filter(limit -> limit.last().isBefore(day.limit().last()))
        .map(denial::lastDay)
        .map(
            each ->
                "; if the contract counts from the service, %s %s"
                    .formatted(each.isPast() ? "it was too late after" : "by", each.limit().last()))
        .orElse("");
  }

  /** What Medicare Part B decided: it takes no replacement of it, but may be asked to reopen it. */
  private boolean isReopened() {
    return PART_B.equals(denial.filing()) && !denial.isUnprocessable() && !isRefused();
  }

  /** Its window starts at the decision, that of a new claim at the service. */
  private Optional<NextStep> reopening(String place) {
    if (denial.first().noticeDate() == null) {
      return Optional.empty();
    }
    return Deadlines.ofReopening(denial.notice(), denial.claim().perspective().codes())
        .map(denial::lastDay)
        .map(
            day ->
                day.isPast()
                    ? NextStep.undated("Too late for a reopening: its last day was " + day.words())
                    : NextStep.by(
                        day.sendBy(),
                        "%sa reopening of this decision, if a clerical error is to be corrected:"
                                .formatted(place)
                            + " Medicare Part B takes no replacement; "
                            + day.arrival()));
  }

  /** CLAIMS 9: what takes no replacement gets a new claim. */
  private String form() {
    if (denial.isUnprocessable()) {
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
        denial.claim().standing().current().stream()
            .map(Resending::icn)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (numbers.isEmpty()) {
      return "";
    }
    String latest = numbers.get(numbers.size() - 1);
    String denied = denial.decision().flatMap(Resending::icn).orElse(latest);
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
}
