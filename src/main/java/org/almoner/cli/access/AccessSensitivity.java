package org.almoner.cli.access;

import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.access.engine.Pricer;
import org.almoner.access.folder.StatedTexts;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.sensitivity.PairSwing;
import org.almoner.access.sensitivity.Question;
import org.almoner.access.sensitivity.Swing;
import org.almoner.access.sensitivity.TippingPoint;
import org.almoner.access.summary.Choice;
import org.almoner.access.summary.SummaryRules;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "sensitivity",
    description = {
      "Which assumptions a request's result rests on: for each the score at both ends of its",
      "range, and the values at which another support arm is recommended; or for each pair",
      "the scores at the four corners."
    },
    footer = {
      "",
      "Examples:",
      "  almoner access sensitivity landing/access --request R1",
      "  almoner access sensitivity landing/access --request R1 --pairs --format csv"
    })
final class AccessSensitivity implements Callable<Integer> {
  private static final String NONE = "none in its range";

  @Mixin private AccessInputs inputs;
  @Mixin private ChoiceOptions arms;
  @Mixin private PrintOptions output;

  @Option(names = "--pairs", description = "Two assumptions at a time.")
  private boolean pairs;

  @Override
  public Integer call() {
    Pricer pricer = inputs.pricer();
    AccessRequest request = inputs.request();
    SummaryRules rules =
        new SummaryRules(pricer, inputs.measured(request), StatedTexts.ofInstallation(), false);
    Choice choice = arms.choice(rules, request);
    Question question =
        Question.of(pricer, request, choice.fedArm(), choice.supportArm())
            .with(inputs.measured(request));
    output.print(pairs ? pairs(question) : single(question));
    return inputs.told();
  }

  private static Rows single(Question question) {
    List<TippingPoint> points = TippingPoint.overRanges(question);
    Rows rows =
        Rows.named(
            "assumption",
            "tier",
            "value",
            "least",
            "largest",
            "score_at_least",
            "score",
            "score_at_largest",
            "width",
            "tips_below",
            "tips_above");
    for (Swing swing : Swing.overRanges(question)) {
      TippingPoint point =
          points.stream()
              .filter(each -> each.assumption().id().equals(swing.assumption().id()))
              .findFirst()
              .orElseThrow();
      rows.add(
          swing.assumption().id(),
          swing.assumption().tier().label(),
          swing.assumption().value(),
          swing.low(),
          swing.high(),
          swing.atLow().score(),
          swing.base().score(),
          swing.atHigh().score(),
          swing.width(),
          told(point.below()),
          told(point.above()));
    }
    return rows;
  }

  private static String told(TippingPoint.@Nullable Change change) {
    return change == null ? NONE : change.value() + " (" + change.recommended() + ")";
  }

  private static Rows pairs(Question question) {
    Rows rows =
        Rows.named(
            "first",
            "second",
            "low_low",
            "low_high",
            "high_low",
            "high_high",
            "width",
            "interaction",
            "recommendation_changes");
    for (PairSwing pair : PairSwing.overRanges(question)) {
      rows.add(
          pair.first().id(),
          pair.second().id(),
          pair.corners().get(0),
          pair.corners().get(1),
          pair.corners().get(2),
          pair.corners().get(3),
          pair.width(),
          pair.interaction(),
          pair.flips());
    }
    return rows;
  }
}
