package org.almoner.access.support;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.access.formulary.CapacityState;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.SupportArm;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Factor;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * How busy a hub is under a support arm.
 *
 * @param fte staff; null where no capacity is known
 * @param load cases per case that the staff can carry; null without staff, or where none is known
 * @param strain load beyond what can be carried
 * @param multiplier that delays are multiplied with
 * @param highStrain whether the hub carries far too much
 */
public record Workload(
    CapacityState state,
    @Nullable Figure fte,
    @Nullable Figure load,
    Figure strain,
    Figure multiplier,
    boolean highStrain)
    implements Serializable {

  /**
   * @param report the latest there is, if any
   * @param day of the request
   */
  public static Workload of(
      Optional<HubCapacity> report, LocalDate day, SupportArm arm, Assumptions assumptions) {
    if (report.isEmpty()) {
      Figure none = Figure.sum("strain");
      Figure multiplier = multiplier(none, assumptions);
      return new Workload(CapacityState.MISSING, null, null, none, multiplier, false);
    }
    HubCapacity capacity = report.get();
    Figure fte =
        Figure.sum(
                "effective_fte",
                Term.of("reported", Factor.of("reported_fte", capacity.effectiveFte())),
                Term.of("arm", Factor.of("fte_delta", arm.effect().fteDelta())))
            .clamped(0, Double.MAX_VALUE);
    CapacityState state = state(capacity, day, assumptions);
    if (fte.compared() == 0) {
      return new Workload(
          state,
          fte,
          null,
          fixed("strain", Constant.ZERO_STAFF_STRAIN, assumptions),
          fixed("capacity_multiplier", Constant.ZERO_STAFF_MULTIPLIER, assumptions),
          true);
    }
    Figure load = load(capacity, fte, arm, assumptions);
    Figure strain =
        Figure.sum(
                "strain",
                Term.of("load", load.factor()),
                Term.less("full", assumptions.factor(Constant.FULL_LOAD)))
            .clamped(0, Double.MAX_VALUE);
    boolean high = load.compared() > assumptions.value(Constant.HIGH_STRAIN_LOAD);
    return new Workload(state, fte, load, strain, multiplier(strain, assumptions), high);
  }

  private static CapacityState state(HubCapacity capacity, LocalDate day, Assumptions assumptions) {
    double age = day.toEpochDay() - capacity.asOf().toEpochDay();
    boolean old = age > assumptions.value(Constant.CAPACITY_STALE_DAYS);
    return old ? CapacityState.STALE : CapacityState.CURRENT;
  }

  /** Following patients up costs capacity. */
  private static Figure load(
      HubCapacity capacity, Figure fte, SupportArm arm, Assumptions assumptions) {
    Factor cases = Factor.of("open_cases", capacity.openCases());
    Factor perFte = assumptions.factor(Constant.CASES_PER_FTE).below();
    Factor staff = fte.factor().below();
    Factor intensity = Factor.of("followup_intensity", arm.effect().followupIntensity());
    return Figure.sum(
        "load",
        Term.of("cases", cases, perFte, staff),
        Term.of(
            "followup",
            cases,
            assumptions.factor(Constant.FOLLOWUP_LOAD),
            intensity,
            perFte,
            staff));
  }

  private static Figure multiplier(Figure strain, Assumptions assumptions) {
    Factor perStrain = assumptions.factor(Constant.DELAY_PER_STRAIN);
    return Figure.sum(
            "capacity_multiplier",
            Term.of("unhurried", Factor.of("one", 1)),
            Term.of("strain", perStrain, strain.factor()))
        .clamped(0, assumptions.value(Constant.LARGEST_CAPACITY_MULTIPLIER));
  }

  private static Figure fixed(String name, Constant constant, Assumptions assumptions) {
    return Figure.sum(name, Term.of("no staff", assumptions.factor(constant)));
  }

  /** Whether the hub has nobody. */
  public boolean isWithoutStaff() {
    return fte != null && fte.compared() == 0;
  }

  /** All its numbers, each after those that it is made of. */
  public List<Figure> figures() {
    return Stream.of(fte, load, strain, multiplier).filter(each -> each != null).toList();
  }
}
