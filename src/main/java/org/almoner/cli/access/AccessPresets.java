package org.almoner.cli.access;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.access.engine.Pricer;
import org.almoner.access.folder.AccessFolder;
import org.almoner.access.folder.Preset;
import org.almoner.access.folder.StatedAssumptions;
import org.almoner.access.folder.StatedTexts;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.Scenarios;
import org.almoner.access.summary.Choice;
import org.almoner.access.summary.Summary;
import org.almoner.access.summary.SummaryRules;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.terms.Labelled;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.ExitCode;
import org.almoner.engine.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "presets",
    description = "Lists the stories that come with the program, or tells one.",
    footer = {
      "",
      "Examples:",
      "  almoner access presets",
      "  almoner access presets prior-authorization",
      "  almoner access presets hub-capacity --for patient_services"
    })
final class AccessPresets implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The story to tell.")
  private @Nullable String name;

  @Mixin private PrintOptions output;
  @Mixin private StoryOptions story;

  @Override
  public Integer call() {
    if (name == null) {
      Rows rows = Rows.named("name", "story");
      Arrays.stream(Preset.values()).forEach(each -> rows.add(each.label(), each.story()));
      output.print(rows);
    } else {
      story.tell(summaries(preset(name)), output.format());
    }
    return ExitCode.OK.number();
  }

  private static Preset preset(String name) {
    List<String> known = Labelled.labels(Preset.class);
    if (!known.contains(name)) {
      throw UsageException.unknown("preset", name, known);
    }
    return Labelled.of(Preset.class, name);
  }

  private static List<Summary> summaries(Preset preset) {
    AccessFolder folder = preset.open();
    Pricer pricer = folder.pricer(StatedAssumptions.ofInstallation());
    SummaryRules rules =
        new SummaryRules(pricer, MeasuredFactors.NONE, StatedTexts.ofInstallation(), false);
    Choice choice = new Choice(preset.accessArm(), Scenarios.BASELINE, preset.feed());
    return folder.requests().stream().map(each -> summary(rules, each, choice)).toList();
  }

  private static Summary summary(SummaryRules rules, AccessRequest request, Choice choice) {
    return rules.summary(request, rules.recommended(request, choice));
  }
}
