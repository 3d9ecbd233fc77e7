package org.almoner.claims.jobs;

import java.util.HashMap;
import java.util.Map;
import org.almoner.claims.decide.ClassedAdjustment;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.decide.Denials;
import org.almoner.claims.match.Answered;
import org.almoner.claims.match.Chain;
import org.almoner.claims.match.ClaimHistory;
import org.almoner.claims.match.LineMatch;
import org.almoner.claims.match.MatchedAnswer;
import org.almoner.claims.rows.Columns;
import org.almoner.claims.rows.RemitLine;
import org.jspecify.annotations.Nullable;

/** All rows of one claim, as columns by the names of their tables. */
final class ClaimRows {
  private final ClaimHistory history;
  private final DecidedClaim claim;

  ClaimRows(DecidedClaim claim) {
    this.history = claim.history();
    this.claim = claim;
  }

  /** Takes the columns of a row of a table. */
  interface Sink {
    void add(String table, Map<String, @Nullable String> columns);
  }

  void each(Sink sink) {
    submissions(sink);
    claim.decisions().forEach(each -> answer(each, sink));
    sink.add("int_claims", Columns.of(claim.facts()));
    Denials.of(claim).forEach(each -> sink.add("int_denials", Columns.of(each)));
    Map<String, @Nullable String> basis = new HashMap<>();
    basis.put("claim_id", history.claimId());
    basis.put("account_id", history.accountId());
    sink.add("int_claim_groups", basis);
  }

  private void submissions(Sink sink) {
    Chain chain = history.chain();
    if (chain == null || !history.claimId().equals(chain.claimId())) {
      return;
    }
    for (Chain.Link link : chain.links()) {
      Map<String, @Nullable String> columns = Columns.of(link.submitted().submission());
      columns.put("claim_id", history.claimId());
      columns.put("submission_kind", link.kind().word());
      sink.add("stg_claims", columns);
    }
    history.acknowledged().stream()
        .filter(each -> each.answer().verdict().equals("rejected"))
        .forEach(each -> sink.add("stg_rejections", rejection(each)));
  }

  private Map<String, @Nullable String> rejection(ClaimHistory.Acknowledged each) {
    Map<String, @Nullable String> columns = Columns.of(each.answer());
    columns.put("submission_id", each.submitted().id());
    columns.put("claim_id", history.claimId());
    columns.put("pcn", each.submitted().submission().claim().pcn());
    return columns;
  }

  private void answer(Decision decision, Sink sink) {
    MatchedAnswer matched = decision.matched();
    Answered answer = matched.answer();
    Map<String, @Nullable String> columns = Columns.of(answer.remit());
    columns.put("is_duplicate", "false");
    columns.put("match_level", matched.level().word());
    columns.put("match_reason", matched.reason() == null ? null : matched.reason().word());
    columns.put("claim_id", history.claimId());
    columns.put("is_current", String.valueOf(claim.isCurrent(answer)));
    columns.put("warnings", decision.warnings().joined());
    sink.add("stg_remits", columns);
    Map<Integer, LineMatch> lines = new HashMap<>();
    matched.lines().forEach(each -> lines.put(each.line(), each));
    answer.lines().forEach(line -> sink.add("stg_remit_lines", line(line, lines)));
    decision.adjustments().forEach(each -> sink.add("stg_adjustments", adjustment(each)));
  }

  private static Map<String, @Nullable String> line(
      RemitLine line, Map<Integer, LineMatch> matches) {
    Map<String, @Nullable String> columns = Columns.of(line);
    columns.put("is_duplicate", "false");
    LineMatch match = matches.get(line.line());
    if (match != null) {
      Integer claimLine = match.claimLine();
      columns.put("claim_line", claimLine == null ? null : claimLine.toString());
      columns.put("line_match", match.level() == null ? null : match.level().word());
    }
    return columns;
  }

  private static Map<String, @Nullable String> adjustment(ClassedAdjustment each) {
    Map<String, @Nullable String> columns = Columns.of(each.adjustment());
    columns.put("is_duplicate", "false");
    columns.put("amount_class", each.amountClass().word());
    columns.put("warnings", each.warnings().joined());
    return columns;
  }
}
