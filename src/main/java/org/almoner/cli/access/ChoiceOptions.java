package org.almoner.cli.access;

import java.util.List;
import org.almoner.access.engine.Pricer;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.SupportArm;
import org.almoner.access.summary.Choice;
import org.almoner.access.summary.Feed;
import org.almoner.access.summary.SummaryRules;
import org.almoner.engine.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which arms a command looks at. */
final class ChoiceOptions {
  @Option(
      names = "--access-arm",
      paramLabel = "NAME",
      description = "What a payer might do (default: the first arm besides the baseline).")
  private @Nullable String accessArm;

  @Option(
      names = "--support-arm",
      paramLabel = "NAME",
      description = "What a program might do (default: the arm that is recommended).")
  private @Nullable String supportArm;

  @Option(
      names = "--feed",
      description = {
        "baseline or scenario: which access outcome the support arm consumes",
        "(${DEFAULT-VALUE})."
      })
  private Feed feed = Feed.BASELINE;

  /** The arms that are asked for. */
  Choice choice(SummaryRules rules, AccessRequest request) {
    Choice usual = rules.usual(request, feed);
    String access = accessArm == null ? usual.accessArm() : access(rules.pricer(), accessArm);
    Choice choice = new Choice(access, Scenarios.BASELINE, feed);
    return supportArm == null
        ? rules.recommended(request, choice)
        : new Choice(access, support(rules.pricer(), supportArm), feed);
  }

  private static String access(Pricer pricer, String name) {
    return known(
        "access arm", name, pricer.scenarios().access().stream().map(AccessArm::name).toList());
  }

  private static String support(Pricer pricer, String name) {
    return known(
        "support arm", name, pricer.scenarios().support().stream().map(SupportArm::name).toList());
  }

  private static String known(String kind, String name, List<String> names) {
    if (!names.contains(name)) {
      throw UsageException.unknown(kind, name, names);
    }
    return name;
  }
}
