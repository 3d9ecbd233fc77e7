package org.almoner.claims.codes;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a denial of a cause is worked: CLAIMS 9.
 *
 * @param steps in order, in words
 * @param patientStep what may be asked of the patient, where the payer says that the patient owes;
 *     null where nothing may
 * @param remedies what helps with the payers, the first to try first; none where it is for a person
 *     to find out
 * @param appealable as the list says: yes, maybe, rarely, with proof, no, n/a …
 */
public record Workflow(
    String id,
    String owner,
    List<String> steps,
    @Nullable String patientStep,
    List<Remedy> remedies,
    String appealable)
    implements Serializable {
  private static final Set<String> NEVER = Set.of("no", "n/a");
  private static final Pattern BAR = Pattern.compile(" \\| ");

  /** CLAIMS 6: not "no" and not "n/a". */
  public boolean mayBeAppealed() {
    return !NEVER.contains(appealable);
  }

  static Workflow of(CodeRow row) {
    return new Workflow(
        row.text("workflow_id"),
        row.text("owner"),
        list(row.text("steps")),
        row.optional("patient_step"),
        Remedy.of(list(row.text("outcome_options"))),
        row.text("appealable"));
  }

  private static List<String> list(String text) {
    return BAR.splitAsStream(text).toList();
  }
}
