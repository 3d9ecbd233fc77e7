package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsBehaviour.INT_CAUSE_SUGGESTIONS;
import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.ClaimsFacts.INT_DENIALS;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_DENIAL_NOTES;
import static org.almoner.tables.claims.X12Submissions.STG_ACKNOWLEDGEMENTS;

import java.util.List;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.DenialTexts;
import org.almoner.claims.codes.Workflows;
import org.almoner.claims.text.CauseSuggestions;
import org.almoner.claims.text.Suggestion;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Suggests a cause to denials whose codes leave it open, by the latest note on the claim. It
 * changes no decision: what stands in {@code int_denials} stays.
 */
public record SuggestCauses() implements Job {

  @Override
  public String name() {
    return "suggest-claims-causes";
  }

  @Override
  public List<Table> inputs() {
    return List.of(INT_DENIALS, INT_CLAIMS, STG_DENIAL_NOTES, STG_ACKNOWLEDGEMENTS);
  }

  @Override
  public List<Table> outputs() {
    return List.of(INT_CAUSE_SUGGESTIONS);
  }

  @Override
  public String definition() {
    return SqlText.of(INT_CAUSE_SUGGESTIONS);
  }

  @Override
  public void run(JobContext context) {
    List<Row> notes = context.sql(definition()).collectAsList();
    context.write(
        INT_CAUSE_SUGGESTIONS,
        context.rows(INT_CAUSE_SUGGESTIONS, notes.isEmpty() ? notes : suggested(notes)));
  }

  private static List<Row> suggested(List<Row> notes) {
    CauseSuggestions suggestions = CauseSuggestions.of(DenialTexts.packed());
    Workflows workflows = CodeLists.packed().workflows();
    return notes.stream().map(note -> row(note, suggestions, workflows)).toList();
  }

  private static Row row(Row note, CauseSuggestions suggestions, Workflows workflows) {
    Suggestion suggestion = suggestions.suggest(note.getAs("text"));
    String cause = suggestion.cause();
    return RowFactory.create(
        note.getAs("claim_id"),
        note.getAs("remit_id"),
        note.getAs("line"),
        note.getAs("ordinal"),
        note.getAs("source"),
        note.getAs("received_at"),
        cause,
        (cause == null ? Workflows.MANUAL : workflows.of(cause)).id(),
        suggestion.confidence());
  }
}
