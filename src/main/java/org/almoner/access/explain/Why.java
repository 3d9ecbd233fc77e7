package org.almoner.access.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.engine.Forecast;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.PricedArm;
import org.almoner.access.engine.Pricer;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.Scenarios;
import org.almoner.access.summary.Choice;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.support.SupportOutcome;

/**
 * Why a request's result is what it is.
 *
 * @param lines which line was read, and why not the others
 * @param rules what each rule of that line does
 * @param decisions words of the result, with the reason
 * @param figures numbers of the result, term by term
 * @param changes of single rows that would change it
 */
public record Why(
    AccessRequest request,
    Choice choice,
    List<Verdict> lines,
    List<Verdict> rules,
    List<Verdict> decisions,
    List<FigureGroup> figures,
    List<Change> changes) {

  public static Why of(
      Pricer pricer, AccessRequest request, MeasuredFactors measured, Choice choice) {
    Priced priced = pricer.price(request, measured);
    PricedArm fed = priced.arm(choice.fedArm());
    AccessOutcome chosen = priced.arm(choice.accessArm()).access();
    List<Verdict> lines = new ArrayList<>();
    List<Verdict> rules = new ArrayList<>();
    Coverage coverage = request.coverage();
    if (coverage != null && chosen != null) {
      LineVerdicts verdicts = new LineVerdicts(request, coverage, pricer.formulary());
      lines.addAll(verdicts.lines(chosen.position()));
      rules.addAll(verdicts.rules(chosen));
    }
    Changes changes = new Changes(pricer, measured, choice);
    return new Why(
        request,
        choice,
        lines,
        rules,
        Decisions.of(priced, choice),
        groups(priced, choice, fed),
        changes.of(request, chosen == null ? null : chosen.position()));
  }

  private static List<FigureGroup> groups(Priced priced, Choice choice, PricedArm fed) {
    List<FigureGroup> groups = new ArrayList<>();
    for (String arm : withBaseline(choice.accessArm())) {
      AccessOutcome outcome = priced.arm(arm).access();
      if (outcome != null) {
        groups.add(new FigureGroup("access, arm " + arm, outcome.figures()));
      }
    }
    for (String arm : withBaseline(choice.supportArm())) {
      SupportOutcome outcome = fed.support(arm);
      String title = "support, arm %s on access arm %s".formatted(arm, fed.name());
      groups.add(new FigureGroup(title, outcome.figures()));
      forecast(fed, outcome)
          .ifPresent(each -> groups.add(new FigureGroup("forecast, " + title, each.figures())));
    }
    return groups;
  }

  private static List<String> withBaseline(String arm) {
    return Stream.of(Scenarios.BASELINE, arm).distinct().toList();
  }

  private static Optional<Forecast> forecast(PricedArm fed, SupportOutcome outcome) {
    int at = fed.support().indexOf(outcome);
    return at < fed.forecasts().size() ? Optional.of(fed.forecasts().get(at)) : Optional.empty();
  }
}
