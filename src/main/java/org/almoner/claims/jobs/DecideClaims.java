package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIM_GROUPS;
import static org.almoner.tables.claims.ClaimsFacts.INT_DENIALS;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_PAYER_RULES;
import static org.almoner.tables.claims.X12Remittances.STG_ADJUSTMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_REMITS;
import static org.almoner.tables.claims.X12Remittances.STG_REMIT_LINES;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIMS;
import static org.almoner.tables.claims.X12Submissions.STG_REJECTIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.decide.Perspective;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.almoner.tables.claims.X12Tables;

/**
 * Matches answers to claims and decides what became of them (CLAIMS 3 to 6). A claim is decided
 * again where something changed that can bear on it; the others keep their rows.
 *
 * @param maturityDays after which silence tells
 * @param holidays of the place, on which nothing is sent
 */
public record DecideClaims(int maturityDays, List<LocalDate> holidays) implements Job {

  /** The basis last: a run that ends before has the claims decided again. */
  static final List<Table> TABLES =
      List.of(
          INT_CLAIMS,
          INT_DENIALS,
          STG_CLAIMS,
          STG_REJECTIONS,
          STG_REMITS,
          STG_REMIT_LINES,
          STG_ADJUSTMENTS,
          INT_CLAIM_GROUPS);

  @Override
  public String name() {
    return "decide-claims";
  }

  @Override
  public List<Table> inputs() {
    List<Table> inputs = new ArrayList<>(X12Tables.RAW);
    inputs.remove(X12Tables.RAW_X12_SEGMENTS);
    inputs.addAll(TABLES);
    inputs.add(STG_PAYER_RULES);
    return List.copyOf(inputs);
  }

  @Override
  public List<Table> outputs() {
    return TABLES;
  }

  @Override
  public String definition() {
    return "maturity %d, closed on %s".formatted(maturityDays, holidays);
  }

  @Override
  public void run(JobContext context) {
    CodeLists codes = CodeLists.packed().closedOn(holidays).with(AgreedRules.of(context));
    Perspective perspective = new Perspective(context.date().date(), maturityDays, codes);
    try (Decisions decisions = Decisions.of(context, perspective)) {
      context.report(decisions.check());
      TABLES.forEach(table -> context.write(table, decisions.rows(table)));
    }
  }
}
