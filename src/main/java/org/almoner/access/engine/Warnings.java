package org.almoner.access.engine;

import java.util.ArrayList;
import java.util.List;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.coverage.Position;
import org.almoner.access.coverage.RuleApplication;
import org.almoner.access.formulary.CapacityState;
import org.almoner.access.formulary.LineResolution;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.support.Workload;
import org.almoner.access.terms.Figure;

/** What is to be warned of in outcomes. */
final class Warnings {
  private final String accessArm;
  private final String supportArm;
  private final List<Warning> found = new ArrayList<>();

  private Warnings(String accessArm, String supportArm) {
    this.accessArm = accessArm;
    this.supportArm = supportArm;
  }

  static List<Warning> of(AccessOutcome outcome) {
    Warnings warnings = new Warnings(outcome.arm().name(), "");
    Position position = outcome.position();
    boolean several = position.search().matched().size() > 1;
    warnings.addIf(position.resolution() != LineResolution.MATCHED, WarningCode.LINE_NOT_MATCHED);
    warnings.addIf(position.conflicting(), WarningCode.LINE_CONFLICT);
    warnings.addIf(several && !position.conflicting(), WarningCode.DUPLICATE_LINES);
    warnings.addIf(
        position.ruleApplication() == RuleApplication.OFF_WINDOW, WarningCode.RULES_OFF_WINDOW);
    warnings.addIfClamped(outcome.restrictions().burden());
    return warnings.found;
  }

  static List<Warning> of(SupportOutcome outcome) {
    Warnings warnings = new Warnings(outcome.input().arm(), outcome.arm().name());
    Workload workload = outcome.workload();
    warnings.addIf(workload.isWithoutStaff(), WarningCode.CAPACITY_ZERO);
    warnings.addIf(outcome.input().isMissing(), WarningCode.COVERAGE_UNKNOWN);
    warnings.addIf(workload.state() == CapacityState.MISSING, WarningCode.CAPACITY_MISSING);
    warnings.addIf(workload.highStrain(), WarningCode.HIGH_CAPACITY_STRAIN);
    warnings.addIf(workload.state() == CapacityState.STALE, WarningCode.CAPACITY_STALE);
    warnings.addIfClamped(outcome.operations().dropout());
    warnings.addIfClamped(outcome.operations().burden());
    warnings.addIfClamped(outcome.benefit().score());
    return warnings.found;
  }

  private void addIf(boolean holds, WarningCode code) {
    if (holds) {
      found.add(new Warning(accessArm, supportArm, code, ""));
    }
  }

  private void addIfClamped(Figure figure) {
    if (figure.isClamped()) {
      found.add(new Warning(accessArm, supportArm, WarningCode.INDEX_CLAMPED, figure.name()));
    }
  }
}
