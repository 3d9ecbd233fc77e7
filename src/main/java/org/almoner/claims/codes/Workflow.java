package org.almoner.claims.codes;

import java.io.Serializable;
import java.util.Set;

/**
 * How a denial of a cause is worked: CLAIMS 9.
 *
 * @param appealable as the list says: yes, maybe, rarely, with proof, no, n/a …
 */
public record Workflow(String id, String owner, String steps, String outcomes, String appealable)
    implements Serializable {
  private static final Set<String> NEVER = Set.of("no", "n/a");

  /** CLAIMS 6: not "no" and not "n/a". */
  public boolean mayBeAppealed() {
    return !NEVER.contains(appealable);
  }

  static Workflow of(CodeRow row) {
    return new Workflow(
        row.text("workflow_id"),
        row.text("owner"),
        row.text("steps"),
        row.text("outcome_options"),
        row.text("appealable"));
  }
}
