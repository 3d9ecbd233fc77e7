package org.almoner.cli.access;

import java.util.concurrent.Callable;
import org.almoner.access.engine.Pricer;
import org.almoner.access.explain.Why;
import org.almoner.access.folder.StatedTexts;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.summary.Choice;
import org.almoner.access.summary.SummaryRules;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.cli.options.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "why",
    description = {
      "Why a request's result is what it is: which line was read and why not the others, what",
      "each rule does, every number term by term, and which change of a single row would",
      "change it."
    },
    footer = {
      "",
      "Examples:",
      "  almoner access why landing/access --request R1",
      "  almoner access why landing/access --request R1 --access-arm tightening \\",
      "      --support-arm fast_track --feed scenario --format json"
    })
final class AccessWhy implements Callable<Integer> {
  @Mixin private AccessInputs inputs;
  @Mixin private ChoiceOptions arms;
  @Mixin private PrintOptions output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Pricer pricer = inputs.pricer();
    AccessRequest request = inputs.request();
    MeasuredFactors measured = inputs.measured(request);
    SummaryRules rules = new SummaryRules(pricer, measured, StatedTexts.ofInstallation(), false);
    Choice choice = arms.choice(rules, request);
    Why why = Why.of(pricer, request, measured, choice);
    new WhyPrinter(why, output.format(), spec.commandLine().getOut()).print();
    return inputs.told();
  }
}
