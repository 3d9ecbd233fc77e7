package org.almoner.access.support;

import java.util.ArrayList;
import java.util.List;
import org.almoner.access.input.SupportArm;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Factor;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Term;

/**
 * The rules of support operations.
 *
 * @param setting all that an arm finds
 * @param effect what the arm changes
 */
record OperationsRules(Setting setting, SupportArm.Effect effect, Assumptions assumptions) {

  /** All that a support arm finds. */
  record Setting(AccessInput input, StagePath path, Workload workload, MeasuredFactors measured) {}

  Operations operations() {
    Figure complexity = complexity();
    Figure kept = kept();
    Figure dropout = dropout(complexity.factor(), kept.factor());
    Figure burden = burden(complexity.factor());
    return new Operations(
        complexity,
        kept,
        delay(complexity.factor()),
        dropout,
        retained(dropout),
        burden,
        strainIndex(burden));
  }

  private Figure complexity() {
    Factor scale = Factor.of("complexity_scale", effect.complexityScale());
    return Figure.sum("support_complexity", Term.of("access", setting.input().complexity(), scale));
  }

  private Figure kept() {
    Factor intensity = Factor.of("followup_intensity", effect.followupIntensity());
    return Figure.sum(
        "followup_kept",
        Term.of("all", Factor.of("one", 1)),
        Term.less("followup", assumptions.factor(Constant.FOLLOWUP_RETENTION), intensity));
  }

  private Figure delay(Factor complexity) {
    Factor base = assumptions.factor(Constant.DELAY_BASE_DAYS);
    Factor perPoint = assumptions.factor(Constant.DELAY_DAYS_PER_POINT);
    Factor scale = Factor.of("delay_scale", effect.delayScale());
    Factor capacity = setting.workload().multiplier().factor();
    Factor measured = Factor.of("delay_factor", setting.measured().delay());
    return Figure.sum(
        "expected_approval_delay_days",
        Term.of("base", base, scale, capacity, measured),
        Term.of("complexity", perPoint, complexity, scale, capacity, measured));
  }

  private Figure dropout(Factor complexity, Factor kept) {
    Factor scale = Factor.of("dropout_scale", effect.dropoutScale());
    Factor base = assumptions.factor(setting.path().inferred().dropout());
    Factor measured = Factor.of("dropout_factor", setting.measured().dropout());
    Factor perPoint = assumptions.factor(Constant.DROPOUT_PER_POINT);
    List<Term> terms = new ArrayList<>(4);
    terms.add(Term.of("stage", base, measured, scale, kept));
    terms.add(Term.of("complexity", perPoint, complexity, scale, kept));
    if (setting.input().isConflicting()) {
      terms.add(Term.of("conflict", assumptions.factor(Constant.DROPOUT_CONFLICT), scale, kept));
    }
    if (setting.input().isGap()) {
      terms.add(Term.of("gap", assumptions.factor(Constant.DROPOUT_GAP), scale, kept));
    }
    return Figure.sum("dropout_risk", terms).index();
  }

  private static Figure retained(Figure dropout) {
    return Figure.sum(
        "retained_proxy",
        Term.of("all", Factor.of("hundred", 100)),
        Term.less("dropout", dropout.factor()));
  }

  private Figure burden(Factor complexity) {
    Factor perType = assumptions.factor(Constant.OPERATIONS_PER_TYPE);
    Factor perPoint = assumptions.factor(Constant.OPERATIONS_PER_POINT);
    Factor perStrain = assumptions.factor(Constant.OPERATIONS_PER_STRAIN);
    List<Term> terms = new ArrayList<>(4);
    terms.add(Term.of("restriction types", perType, setting.input().restrictionTypes()));
    terms.add(Term.of("complexity", perPoint, complexity));
    terms.add(Term.of("strain", perStrain, countedStrain()));
    if (setting.workload().isWithoutStaff()) {
      terms.add(Term.of("no staff", assumptions.factor(Constant.OPERATIONS_ZERO_STAFF)));
    }
    return Figure.sum("operational_burden", terms).index();
  }

  private Factor countedStrain() {
    Factor most = assumptions.factor(Constant.OPERATIONS_LARGEST_STRAIN);
    Factor strain = setting.workload().strain().factor();
    return strain.value() > most.value() ? most : strain;
  }

  private Figure strainIndex(Figure burden) {
    Term own = Term.of("burden", burden.factor());
    Figure index =
        setting.workload().highStrain()
            ? Figure.sum(
                "capacity_strain_index",
                own,
                Term.of("high strain", assumptions.factor(Constant.HIGH_STRAIN_SURCHARGE)))
            : Figure.sum("capacity_strain_index", own);
    return index.index();
  }
}
