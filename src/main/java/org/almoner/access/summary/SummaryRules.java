package org.almoner.access.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.Pricer;
import org.almoner.access.engine.RankedArm;
import org.almoner.access.engine.WarningSeverity;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.Stage;
import org.almoner.access.input.SupportArm;
import org.almoner.access.sensitivity.Question;
import org.almoner.access.sensitivity.Swing;
import org.almoner.access.sensitivity.TippingPoint;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Assumption;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.jspecify.annotations.Nullable;

/**
 * Makes executive summaries.
 *
 * @param delivered whether the formulary is delivered data
 */
public record SummaryRules(
    Pricer pricer, MeasuredFactors measured, SummaryTexts texts, boolean delivered) {
  private static final int KEY_ASSUMPTIONS = 5;

  /**
   * What to look at where nobody says it: the first access arm besides the baseline, and the
   * support arm that is recommended.
   */
  public Choice usual(AccessRequest request, Feed feed) {
    List<AccessArm> arms = pricer.scenarios().access();
    Choice choice =
        new Choice(arms.get(Math.min(1, arms.size() - 1)).name(), Scenarios.BASELINE, feed);
    return recommended(request, choice);
  }

  /** The choice with the support arm that is recommended then. */
  public Choice recommended(AccessRequest request, Choice choice) {
    List<RankedArm> ranking = pricer.price(request, measured).arm(choice.fedArm()).ranking();
    String arm = ranking.isEmpty() ? Scenarios.BASELINE : ranking.get(0).outcome().arm().name();
    return new Choice(choice.accessArm(), arm, choice.feed());
  }

  public Summary summary(AccessRequest request, Choice choice) {
    Situation situation = new Situation(pricer.price(request, measured), choice);
    Question question =
        Question.of(pricer, request, choice.fedArm(), choice.supportArm()).with(measured);
    List<TippingPoint> points = TippingPoint.overRanges(question);
    List<SummaryWarning> warnings = SummaryWarning.of(situation, question, points);
    List<Swing> key = key(question);
    List<Section> sections = new ArrayList<>();
    sections.add(headline(situation));
    sections.add(narrative(situation, check(warnings, key)));
    sections.addAll(new ComparisonSections(situation, texts).sections());
    sections.add(attribution(situation));
    sections.add(ranking(situation));
    sections.add(beforeActing(situation));
    sections.add(keyAssumptions(key));
    sections.add(applied(request, choice));
    sections.add(tipping(points));
    sections.add(warnings(warnings));
    sections.add(caveats());
    return new Summary(request, choice, sections);
  }

  /** What counts most; with measured factors beside what the assumptions alone would give. */
  private Section headline(Situation situation) {
    Map<String, @Nullable Object> values = new Headline(situation).values();
    if (measured.equals(MeasuredFactors.NONE)) {
      Section section = Section.of(Block.HEADLINE, "metric", "value");
      values.forEach(section::row);
      return section;
    }
    Priced priced = pricer.price(situation.priced().request());
    Map<String, @Nullable Object> placeholders =
        new Headline(new Situation(priced, situation.choice())).values();
    Section section = Section.of(Block.HEADLINE, "metric", "blended", "placeholder");
    values.forEach((metric, value) -> section.row(metric, value, placeholders.get(metric)));
    return section;
  }

  private Section narrative(Situation situation, String check) {
    Section section = Section.of(Block.NARRATIVE, "sentence");
    new Narrative(situation, texts, pricer.assumptions()).sentences(check).forEach(section::row);
    return section;
  }

  /** The gravest warning, or the assumption that the score rests on most. */
  private static String check(List<SummaryWarning> warnings, List<Swing> key) {
    if (!warnings.isEmpty() && warnings.get(0).code().severity() != WarningSeverity.INFO) {
      return "Check first: " + warnings.get(0).code().meaning();
    }
    Assumption first = key.get(0).assumption();
    return "Check first: assumption %s (%s), on which the score rests most."
        .formatted(first.id(), first.tier().label());
  }

  private static Section attribution(Situation situation) {
    Section section = Section.of(Block.ATTRIBUTION, "stage", "share", "inferred", "dominant");
    SupportOutcome support = situation.support();
    for (Stage stage : Stage.values()) {
      section.row(
          stage.label(),
          support.path().share(stage).value(),
          stage == support.path().inferred(),
          stage == support.path().dominant());
    }
    return section;
  }

  private Section ranking(Situation situation) {
    Section section =
        Section.of(
            Block.RANKING, "rank", "support_arm", "score", "aligned", "limiting_factor", "why");
    for (RankedArm each : situation.fed().ranking()) {
      section.row(
          each.rank(),
          each.outcome().arm().name(),
          each.outcome().benefit().score().value(),
          each.aligned(),
          each.limit().label(),
          texts.of(each.limit()).sentence());
    }
    return section;
  }

  private Section beforeActing(Situation situation) {
    SummaryTexts.OfStage stage = texts.of(situation.support().path().dominant());
    SummaryTexts.OfLimit limit = texts.of(situation.limit());
    return Section.of(Block.BEFORE_ACTING, "what", "line")
        .row("owner", stage.owner())
        .row("dependency", stage.dependency())
        .row("capacity", limit.capacity())
        .row("escalation", limit.escalation())
        .row("evidence needed", stage.evidence());
  }

  private static List<Swing> key(Question question) {
    Set<Constant> applied = question.applied();
    return Swing.overFifths(question).stream()
        .filter(each -> applied.contains(each.assumption().constant()))
        .limit(KEY_ASSUMPTIONS)
        .toList();
  }

  private static Section keyAssumptions(List<Swing> key) {
    Section section =
        Section.of(
            Block.KEY_ASSUMPTIONS, "assumption", "tier", "value", "a_fifth_less", "a_fifth_more");
    for (Swing each : key) {
      section.row(
          each.assumption().id(),
          each.assumption().tier().label(),
          each.assumption().value(),
          each.atLow().score() - each.base().score(),
          each.atHigh().score() - each.base().score());
    }
    return section;
  }

  private Section applied(AccessRequest request, Choice choice) {
    Assumptions counting = pricer.assumptions().counting();
    narrowed(choice).with(counting).price(request, measured);
    Section section = Section.of(Block.APPLIED_ASSUMPTIONS, "assumption", "tier", "value", "unit");
    for (Constant each : counting.asked()) {
      Assumption assumption = counting.get(each);
      section.row(
          assumption.id(), assumption.tier().label(), assumption.value(), assumption.unit());
    }
    return section;
  }

  /** Of the chosen arms and the baselines alone. */
  private Pricer narrowed(Choice choice) {
    Set<String> access = Set.copyOf(List.of(Scenarios.BASELINE, choice.accessArm()));
    Set<String> support = Set.copyOf(List.of(Scenarios.BASELINE, choice.supportArm()));
    List<AccessArm> accessArms =
        pricer.scenarios().access().stream().filter(a -> access.contains(a.name())).toList();
    List<SupportArm> supportArms =
        pricer.scenarios().support().stream().filter(a -> support.contains(a.name())).toList();
    return new Pricer(
        pricer.formulary(),
        pricer.capacities(),
        new Scenarios(accessArms, supportArms),
        pricer.assumptions());
  }

  private static Section tipping(List<TippingPoint> points) {
    Section section =
        Section.of(
            Block.TIPPING_POINTS, "assumption", "tier", "value", "tips_at", "then_recommended");
    for (TippingPoint each : points) {
      Assumption assumption = each.assumption();
      for (TippingPoint.Change change : each.changes()) {
        section.row(
            assumption.id(),
            assumption.tier().label(),
            assumption.value(),
            change.value(),
            change.recommended());
      }
    }
    return section;
  }

  private static Section warnings(List<SummaryWarning> warnings) {
    Section section =
        Section.of(Block.WARNINGS, "severity", "code", "provenance", "meaning", "arms");
    for (SummaryWarning each : warnings) {
      section.row(
          each.code().severity().label(),
          each.code().label(),
          each.provenance(),
          each.code().meaning(),
          each.arms().stream().collect(Collectors.joining(", ")));
    }
    return section;
  }

  private Section caveats() {
    Section section = Section.of(Block.CAVEATS, "caveat");
    Caveat.texts(delivered).forEach(section::row);
    return section;
  }
}
