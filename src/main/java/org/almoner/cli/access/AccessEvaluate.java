package org.almoner.cli.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.access.engine.Pricer;
import org.almoner.access.folder.StatedTexts;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.summary.Portfolio;
import org.almoner.access.summary.Summary;
import org.almoner.access.summary.SummaryRules;
import org.almoner.access.summary.SummaryTexts;
import org.almoner.access.tables.ResultTable;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    description = {
      "Evaluates requests of a folder: a summary of each where they are few or named, else one",
      "row for each product, plan and access arm. Exit code 10 where input rows were refused;",
      "results are printed all the same."
    },
    footer = {
      "",
      "Examples:",
      "  almoner access evaluate landing/access --request R1",
      "  almoner access evaluate landing/access --request R1 --access-arm tightening \\",
      "      --support-arm fast_track --feed scenario --for analysts",
      "  almoner access evaluate landing/access --step support --format csv"
    })
final class AccessEvaluate implements Callable<Integer> {
  private static final int FEW = 5;

  @Mixin private AccessInputs inputs;
  @Mixin private ChoiceOptions arms;
  @Mixin private PrintOptions output;
  @Mixin private StoryOptions story;

  @Option(
      names = "--step",
      description = "One step alone: access, support, rank, forecast or summary.")
  private @Nullable Step step;

  @Option(
      names = "--delivered",
      description = "The formulary is delivered data, no scenario that somebody made up.")
  private boolean delivered;

  @Override
  public Integer call() {
    Pricer pricer = inputs.pricer();
    boolean few = inputs.isAsked() || inputs.requests().size() <= FEW;
    if (step != null && step != Step.SUMMARY) {
      output.print(rows(step.tables().get(0), pricer));
    } else if (few || step == Step.SUMMARY) {
      SummaryTexts texts = StatedTexts.ofInstallation();
      List<Summary> summaries = new ArrayList<>();
      inputs.requests().forEach(each -> summaries.add(summary(each, pricer, texts)));
      story.tell(summaries, output.format());
    } else {
      output.print(portfolio(pricer));
    }
    return inputs.told();
  }

  private Summary summary(AccessRequest request, Pricer pricer, SummaryTexts texts) {
    SummaryRules rules = new SummaryRules(pricer, inputs.measured(request), texts, delivered);
    return rules.summary(request, arms.choice(rules, request));
  }

  private Rows rows(ResultTable<?> table, Pricer pricer) {
    Rows rows = Rows.named(table.columns().toArray(String[]::new));
    for (AccessRequest request : inputs.requests()) {
      table
          .rows(pricer.price(request, inputs.measured(request)))
          .forEach(row -> rows.add(row.toArray()));
    }
    return rows;
  }

  private Rows portfolio(Pricer pricer) {
    Portfolio portfolio = new Portfolio();
    inputs.requests().forEach(each -> portfolio.add(pricer.price(each, inputs.measured(each))));
    return new Rows(Portfolio.columns(), portfolio.rows());
  }
}
