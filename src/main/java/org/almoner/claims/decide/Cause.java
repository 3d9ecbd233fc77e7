package org.almoner.claims.decide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.ReasonCode;
import org.almoner.claims.codes.RemarkRefinements;
import org.almoner.claims.codes.RootCause;
import org.almoner.claims.codes.Workflow;
import org.almoner.claims.rows.RemitLine;
import org.jspecify.annotations.Nullable;

/**
 * Why an adjustment denies: CLAIMS 5.
 *
 * @param remarks of its line, then of the claim
 * @param confidence 1 by codes; null where they leave the cause open
 */
public record Cause(
    String rootCause, Workflow workflow, List<String> remarks, @Nullable Double confidence) {
  private static final String SINCE_5010 = "005";

  static Cause of(Decision decision, ClassedAdjustment evidence, CodeLists codes) {
    List<String> remarks = remarks(decision, evidence.adjustment().line());
    ReasonCode reason = evidence.reason();
    String listed = reason == null ? RootCause.UNKNOWN : reason.rootCause();
    boolean isGeneric = reason != null && reason.generic();
    Optional<String> refined = isGeneric ? codes.remarks().cause(remarks) : Optional.empty();
    return of(refined.orElse(listed), remarks, !isGeneric || refined.isPresent(), codes);
  }

  /** Of status 4 without a denial reason: not recognised in 5010, anything before. */
  static Cause ofStatus(Decision decision, CodeLists codes) {
    String guide = decision.answer().payment().guide();
    boolean isUnrecognised = guide != null && guide.startsWith(SINCE_5010);
    return of(
        isUnrecognised ? RootCause.ELIGIBILITY_COVERAGE : RootCause.UNKNOWN,
        remarks(decision, 0),
        isUnrecognised,
        codes);
  }

  private static Cause of(String cause, List<String> remarks, boolean isSure, CodeLists codes) {
    return new Cause(cause, codes.workflows().of(cause), remarks, isSure ? 1.0 : null);
  }

  private static List<String> remarks(Decision decision, int line) {
    List<String> ofLine = decision.line(line).map(RemitLine::remarks).orElse(List.of());
    return Stream.concat(ofLine.stream(), decision.answer().remit().remarks().stream()).toList();
  }

  /** MA130: no appeal, a new claim. */
  boolean isUnprocessable() {
    return remarks.contains(RemarkRefinements.UNPROCESSABLE);
  }

  boolean mayBeAppealed() {
    return workflow.mayBeAppealed() && !isUnprocessable();
  }
}
