package org.almoner.access.support;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.access.input.Stage;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Factor;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Term;

/**
 * The path to therapy up to where access lets a patient come: a matter of access alone.
 *
 * @param reason why the patient stands where they do
 * @param bases sum of the dropout risks of the stages on the path
 * @param attribution share of each stage in it; 0 off the path
 * @param dominant the stage with the largest share, of equal ones the earlier
 */
public record StagePath(
    StageReason reason, Figure bases, Map<Stage, Figure> attribution, Stage dominant)
    implements Serializable {

  public static StagePath of(AccessInput input, Assumptions assumptions) {
    StageReason reason = StageReason.of(input, assumptions);
    Stage inferred = reason.stage();
    List<Term> terms = new ArrayList<>(inferred.ordinal() + 1);
    for (Stage stage : Stage.values()) {
      if (stage.compareTo(inferred) <= 0) {
        terms.add(Term.of(stage.label(), assumptions.factor(stage.dropout())));
      }
    }
    Figure bases = Figure.sum("bases_on_path", terms);
    Map<Stage, Figure> attribution = new EnumMap<>(Stage.class);
    Stage dominant = Stage.REFERRED;
    for (Stage stage : Stage.values()) {
      Figure share = share(stage, inferred, bases, assumptions);
      attribution.put(stage, share);
      Figure most = attribution.getOrDefault(dominant, share);
      dominant = share.compared() > most.compared() ? stage : dominant;
    }
    return new StagePath(reason, bases, attribution, dominant);
  }

  /** Where the patient stands. */
  public Stage inferred() {
    return reason.stage();
  }

  /** The share of a stage. */
  public Figure share(Stage stage) {
    return Objects.requireNonNull(attribution.get(stage));
  }

  private static Figure share(Stage stage, Stage inferred, Figure bases, Assumptions assumptions) {
    String name = stage.attribution();
    if (stage.compareTo(inferred) > 0) {
      return Figure.sum(name);
    }
    Factor base = assumptions.factor(stage.dropout());
    return Figure.sum(name, Term.of("share", base, bases.factor().below()));
  }
}
