package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsBehaviour.MART_PAYER_BEHAVIOUR;
import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIMS;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIM_LINES;

import java.util.List;
import java.util.Map;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * How payers treat claims, by code and month of submission: a query gathers the courses of each
 * group, the curves are computed from these, and another query compares months.
 */
public record MeasurePayerBehaviour() implements Job {
  private static final String CHANGES = "payer_behaviour_changes";

  @Override
  public String name() {
    return "measure-claims-payer-behaviour";
  }

  @Override
  public List<Table> inputs() {
    return List.of(INT_CLAIMS, STG_CLAIMS, STG_CLAIM_LINES);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_PAYER_BEHAVIOUR);
  }

  @Override
  public String definition() {
    return SqlText.of(MART_PAYER_BEHAVIOUR) + changes();
  }

  @Override
  public void run(JobContext context) {
    Dataset<Row> measured =
        context
            .sql(SqlText.of(MART_PAYER_BEHAVIOUR))
            .map(new GroupBehaviour(), Encoders.row(GroupBehaviour.SCHEMA));
    context.write(
        MART_PAYER_BEHAVIOUR, context.sql(changes(), Map.of("payer_behaviour", measured)));
  }

  private static String changes() {
    return SqlText.ofView(MART_PAYER_BEHAVIOUR.domain(), CHANGES);
  }
}
