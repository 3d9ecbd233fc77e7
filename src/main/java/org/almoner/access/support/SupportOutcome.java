package org.almoner.access.support;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.access.input.RuleType;
import org.almoner.access.input.SupportArm;
import org.almoner.access.terms.Figure;

/** What support operations come to for a request, an access arm and a support arm. */
public record SupportOutcome(
    AccessInput input,
    StagePath path,
    SupportArm arm,
    Workload workload,
    Operations operations,
    Benefit benefit)
    implements Serializable {

  /** What makes the path hard, in order. */
  public Set<FrictionTag> frictionTags() {
    EnumSet<FrictionTag> tags = EnumSet.noneOf(FrictionTag.class);
    if (input.isMissing()) {
      tags.add(FrictionTag.COVERAGE_UNKNOWN);
    }
    if (input.isGap()) {
      tags.add(FrictionTag.COVERAGE_GAP);
    }
    if (input.isConflicting()) {
      tags.add(FrictionTag.CONFLICTING_LINES);
    }
    for (RuleType type : input.countedTypes()) {
      tags.add(tag(type));
    }
    if (workload.highStrain()) {
      tags.add(FrictionTag.CAPACITY);
    }
    return tags;
  }

  private static FrictionTag tag(RuleType type) {
    return switch (type) {
      case PA -> FrictionTag.PRIOR_AUTHORIZATION;
      case ST -> FrictionTag.STEP_THERAPY;
      case QL -> FrictionTag.QUANTITY_LIMIT;
      case SP -> FrictionTag.SPECIALTY_PHARMACY;
    };
  }

  /** All its numbers, each after those that it is made of. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>(workload.figures());
    figures.add(path.bases());
    figures.addAll(path.attribution().values());
    figures.addAll(operations.figures());
    figures.addAll(benefit.figures());
    return figures;
  }
}
