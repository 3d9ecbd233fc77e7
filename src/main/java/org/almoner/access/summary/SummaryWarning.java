package org.almoner.access.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.almoner.access.engine.Warning;
import org.almoner.access.engine.WarningCode;
import org.almoner.access.input.Scenarios;
import org.almoner.access.sensitivity.Question;
import org.almoner.access.sensitivity.TippingPoint;
import org.almoner.access.support.AccessInput;
import org.almoner.access.terms.Assumption;
import org.almoner.access.terms.Tier;
import org.almoner.access.terms.Utf8Order;

/**
 * A warning of a summary, told once for all arms that it is about.
 *
 * @param arms access and support arms, joined; empty where it is about the whole
 */
record SummaryWarning(WarningCode code, String provenance, List<String> arms) {
  private static final double FIFTH = 0.2;

  /** The warnings of the arms that a choice looks at, by severity, code and provenance. */
  static List<SummaryWarning> of(
      Situation situation, Question question, List<TippingPoint> points) {
    Choice choice = situation.choice();
    List<Warning> all = new ArrayList<>();
    situation.priced().arms().forEach(arm -> all.addAll(arm.warnings()));
    all.removeIf(each -> !isOf(choice, each));
    decisive(question, points)
        .forEach(id -> all.add(new Warning("", "", WarningCode.PLACEHOLDER_DECISIVE, id)));
    all.sort(Warning.ORDER);
    Map<List<Object>, TreeSet<String>> arms = new LinkedHashMap<>();
    for (Warning each : all) {
      TreeSet<String> of =
          arms.computeIfAbsent(
              List.of(each.code(), each.provenance()), key -> new TreeSet<>(Utf8Order.ASCENDING));
      if (!each.accessArm().isEmpty()) {
        String support = each.supportArm().isEmpty() ? "" : " × " + each.supportArm();
        of.add(each.accessArm() + support);
      }
    }
    List<SummaryWarning> warnings = new ArrayList<>();
    arms.forEach(
        (key, of) ->
            warnings.add(
                new SummaryWarning(
                    (WarningCode) key.get(0), (String) key.get(1), List.copyOf(of))));
    return warnings;
  }

  private static boolean isOf(Choice choice, Warning warning) {
    String arm = warning.accessArm();
    if (warning.supportArm().isEmpty()) {
      return List.of(Scenarios.BASELINE, choice.accessArm()).contains(arm);
    }
    return List.of(AccessInput.NO_ARM, choice.fedArm()).contains(arm)
        && List.of(Scenarios.BASELINE, choice.supportArm()).contains(warning.supportArm());
  }

  /** Placeholders of which a fifth more or less, or less than that, changes the recommendation. */
  private static List<String> decisive(Question question, List<TippingPoint> points) {
    return points.stream()
        .filter(each -> each.assumption().tier() == Tier.PLACEHOLDER)
        .filter(each -> isDecisive(question, each))
        .map(each -> each.assumption().id())
        .toList();
  }

  private static boolean isDecisive(Question question, TippingPoint point) {
    Assumption assumption = point.assumption();
    double fifth = FIFTH * assumption.value();
    double low = assumption.value() - fifth;
    double high = assumption.value() + fifth;
    boolean looked = assumption.least() <= low && high <= assumption.largest();
    TippingPoint near = looked ? point : TippingPoint.of(question, assumption, low, high);
    return near.changes().stream().anyMatch(each -> low <= each.value() && each.value() <= high);
  }
}
