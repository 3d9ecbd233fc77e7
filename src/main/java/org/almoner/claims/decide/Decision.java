package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.claims.match.Answered;
import org.almoner.claims.match.LineMatch;
import org.almoner.claims.match.MatchedAnswer;
import org.almoner.claims.match.RemitStatus;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.rows.Warnings;
import org.jspecify.annotations.Nullable;

/** A remit of a claim with its adjustments classed. */
public record Decision(MatchedAnswer matched, List<ClassedAdjustment> adjustments) {

  public Answered answer() {
    return matched.answer();
  }

  public RemitStatus status() {
    return answer().status();
  }

  /** CLP04; a reversal with a positive amount is negated (CLAIMS 5). */
  public BigDecimal paid() {
    BigDecimal paid = answer().remit().claim().paid();
    return isNegated() ? paid.negate() : paid;
  }

  /** AMT I, negated with the reversal. */
  public BigDecimal interest() {
    BigDecimal interest =
        Objects.requireNonNullElse(answer().remit().amounts().interest(), BigDecimal.ZERO);
    return isNegated() && interest.signum() > 0 ? interest.negate() : interest;
  }

  private boolean isNegated() {
    return status().reverses() && answer().remit().claim().paid().signum() > 0;
  }

  public @Nullable LocalDate date() {
    return answer().paymentDate();
  }

  public Outcome outcome() {
    return Outcome.of(List.of(this));
  }

  /** Those it was read with; {@code unknown_code} where its status or a reason is not listed. */
  public Warnings warnings() {
    boolean isUnknown =
        (status() == RemitStatus.OTHER && answer().remit().claim().status() != null)
            || adjustments.stream().anyMatch(ClassedAdjustment::isUnknown);
    Warnings read = answer().remit().warnings();
    return isUnknown ? read.and(Warning.UNKNOWN_CODE) : read;
  }

  ClassAmounts amounts() {
    return ClassAmounts.of(adjustments);
  }

  /**
   * @param line of the remit, 0 for the whole claim
   */
  public List<ClassedAdjustment> ofLine(int line) {
    return adjustments.stream().filter(each -> each.adjustment().line() == line).toList();
  }

  /** Lines of the submission that it meets. */
  Set<Integer> claimLines() {
    return matched.lines().stream()
        .map(LineMatch::claimLine)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  Optional<RemitLine> line(int number) {
    return answer().lines().stream().filter(line -> line.line() == number).findFirst();
  }

  /** The line of the submission that a line of the remit meets. */
  public Optional<Integer> claimLine(int number) {
    return matched.lines().stream()
        .filter(each -> each.line() == number)
        .map(LineMatch::claimLine)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
