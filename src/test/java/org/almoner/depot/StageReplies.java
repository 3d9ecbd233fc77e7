package org.almoner.depot;

import static org.almoner.depot.Depot.RAW_ENVELOPES;
import static org.almoner.depot.Depot.RAW_REPLIES;
import static org.almoner.depot.Depot.STG_REPLIES;

import java.util.List;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;

/** Stages a table from two raw tables of one feed: a reply, and who sent its envelope. */
record StageReplies() implements Job {
  private static final String QUERY =
      """
      select replies.order_id, replies.status, envelopes.sender, replies._raw
      from raw_replies as replies
      left join raw_envelopes as envelopes
          on replies._file = envelopes._file and replies.envelope = envelopes.envelope
      """;

  @Override
  public String name() {
    return "stage-replies";
  }

  @Override
  public List<Table> inputs() {
    return List.of(RAW_REPLIES, RAW_ENVELOPES);
  }

  @Override
  public List<Table> outputs() {
    return List.of(STG_REPLIES);
  }

  @Override
  public String definition() {
    return QUERY;
  }

  @Override
  public void run(JobContext context) {
    context.stage(STG_REPLIES, RAW_REPLIES, context.sql(QUERY));
  }
}
