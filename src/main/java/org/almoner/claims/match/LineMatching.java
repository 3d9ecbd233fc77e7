package org.almoner.claims.match;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Service;
import org.almoner.claims.rows.SubmissionLine;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a remit to lines of a submission: CLAIMS 4. First by control number, which several lines
 * of a remit may share (a split line); then, level by level, what is left of both.
 */
final class LineMatching {
  private final Submitted submitted;
  private final Answered answer;
  private final Map<RemitLine, LineMatch> matches = new HashMap<>();
  private final Set<Integer> met = new HashSet<>();

  private LineMatching(Submitted submitted, Answered answer) {
    this.submitted = submitted;
    this.answer = answer;
  }

  /** In the order of the remit's lines. */
  static List<LineMatch> of(Answered answer, @Nullable Submitted submitted) {
    if (submitted == null) {
      return answer.lines().stream().map(line -> match(line, null, null)).toList();
    }
    LineMatching matching = new LineMatching(submitted, answer);
    answer.lines().forEach(matching::byControl);
    matching.level(LineMatchLevel.CODE_MODIFIER, LineMatching::isSameService);
    matching.level(LineMatchLevel.CODE_CHARGE, LineMatching::isSameCharge);
    matching.level(LineMatchLevel.CODE, (line, billed) -> true);
    matching.byRevenue();
    return answer.lines().stream().map(matching::result).toList();
  }

  private LineMatch result(RemitLine line) {
    return matches.getOrDefault(line, match(line, null, LineMatchLevel.UNMATCHED));
  }

  private static LineMatch match(
      RemitLine line, @Nullable Integer claimLine, @Nullable LineMatchLevel level) {
    return new LineMatch(line.remitId(), line.line(), claimLine, level);
  }

  private void put(RemitLine line, SubmissionLine billed, LineMatchLevel level) {
    matches.put(line, match(line, billed.line(), level));
    met.add(billed.line());
  }

  private void byControl(RemitLine line) {
    String control = line.lineControl();
    List<SubmissionLine> carrying =
        submitted.lines().stream()
            .filter(billed -> control != null && control.equals(control(billed)))
            .toList();
    if (carrying.size() == 1) {
      put(line, carrying.get(0), LineMatchLevel.CONTROL);
    } else if (!carrying.isEmpty()) {
      SubmissionLine decided =
          carrying.stream()
              .filter(billed -> hasCode(line, billed))
              .findFirst()
              .orElse(carrying.get(0));
      put(line, decided, LineMatchLevel.CONTROL_AMBIGUOUS);
    }
  }

  /** REF 6R, or the number of LX where none was sent. */
  private static @Nullable String control(SubmissionLine billed) {
    return billed.lineControl() == null ? billed.lx() : billed.lineControl();
  }

  /** The code that was billed before the code that was decided on. */
  private void level(LineMatchLevel level, BiPredicate<RemitLine, SubmissionLine> like) {
    for (RemitLine line : answer.lines()) {
      codes(line)
          .flatMap(code -> open(line).filter(billed -> code.equals(billed.service().code())))
          .filter(billed -> like.test(line, billed))
          .findFirst()
          .ifPresent(billed -> put(line, billed, level));
    }
  }

  private void byRevenue() {
    for (RemitLine line : answer.lines()) {
      Optional<SubmissionLine> found =
          open(line)
              .filter(billed -> isSameRevenue(line.service(), billed.service()))
              .filter(billed -> isSameCharge(line, billed))
              .findFirst();
      found.ifPresent(billed -> put(line, billed, LineMatchLevel.REVENUE));
    }
  }

  /** Lines not yet met, of an answer's line that met none, whose dates may overlap. */
  private Stream<SubmissionLine> open(RemitLine line) {
    return matches.containsKey(line)
        ? Stream.empty()
        : submitted.lines().stream()
            .filter(billed -> !met.contains(billed.line()))
            .filter(billed -> Days.mayOverlap(days(line), days(billed)));
  }

  private @Nullable Days days(RemitLine line) {
    Days own = Days.of(line.serviceFrom(), line.serviceTo());
    return own == null ? Days.of(answer) : own;
  }

  private @Nullable Days days(SubmissionLine billed) {
    Days own = Days.of(billed.serviceFrom(), billed.serviceTo());
    return own == null ? Days.of(submitted) : own;
  }

  private static Stream<String> codes(RemitLine line) {
    return Arrays.asList(line.originalCode(), line.service().code()).stream()
        .filter(Objects::nonNull);
  }

  private static boolean hasCode(RemitLine line, SubmissionLine billed) {
    return codes(line).anyMatch(code -> code.equals(billed.service().code()));
  }

  private static boolean isSameService(RemitLine line, SubmissionLine billed) {
    return line.service().modifiers().equals(billed.service().modifiers())
        && isSameCharge(line, billed);
  }

  private static boolean isSameCharge(RemitLine line, SubmissionLine billed) {
    BigDecimal one = line.service().charge();
    BigDecimal other = billed.service().charge();
    return one != null && other != null && one.abs().compareTo(other.abs()) == 0;
  }

  /** Institutional lines may come back with the revenue code as their code. */
  private static boolean isSameRevenue(Service decided, Service billed) {
    String revenue = billed.revenue();
    return revenue != null && (revenue.equals(decided.revenue()) || revenue.equals(decided.code()));
  }
}
