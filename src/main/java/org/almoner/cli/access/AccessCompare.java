package org.almoner.cli.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.access.engine.PricedArm;
import org.almoner.access.engine.Pricer;
import org.almoner.access.engine.RankedArm;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.support.SupportOutcome;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "compare",
    description = "Sets all access arms and support arms side by side for a request.",
    footer = {
      "",
      "Examples:",
      "  almoner access compare landing/access --request R1",
      "  almoner access compare landing/access --request R1 --format csv"
    })
final class AccessCompare implements Callable<Integer> {
  @Mixin private AccessInputs inputs;
  @Mixin private PrintOptions output;

  @Override
  public Integer call() {
    Pricer pricer = inputs.pricer();
    Rows rows =
        Rows.named(
            "request_id",
            "access_arm",
            "support_arm",
            "approval_complexity",
            "administrative_burden",
            "inferred_stage",
            "expected_approval_delay_days",
            "dropout_risk",
            "operational_burden",
            "scenario_benefit_score",
            "rank",
            "limiting_factor");
    for (AccessRequest request : inputs.requests()) {
      for (PricedArm arm : pricer.price(request, inputs.measured(request)).arms()) {
        arm.support().forEach(each -> rows.add(row(request, arm, each).toArray()));
      }
    }
    output.print(rows);
    return inputs.told();
  }

  private static List<@Nullable Object> row(
      AccessRequest request, PricedArm arm, SupportOutcome outcome) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(request.requestId());
    row.add(arm.name());
    row.add(outcome.arm().name());
    row.add(arm.access() == null ? null : arm.access().restrictions().approval().value());
    row.add(arm.access() == null ? null : arm.access().restrictions().burden().value());
    row.add(outcome.path().inferred().label());
    row.add(outcome.operations().delay().value());
    row.add(outcome.operations().dropout().value());
    row.add(outcome.operations().burden().value());
    row.add(outcome.benefit().score().value());
    RankedArm ranked = arm.rank(outcome.arm().name()).orElse(null);
    row.add(ranked == null ? null : ranked.rank());
    row.add(ranked == null ? null : ranked.limit().label());
    return row;
  }
}
