package org.almoner.cli.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeHold;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.Table;
import org.almoner.engine.care.RunVoid;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.SmallTable;
import org.almoner.engine.run.Ledger;
import org.almoner.engine.run.OpsTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "void",
    description = {
      "Takes a run back, such as one with a mistyped date: forgets its deliveries, puts tables"
          + " that",
      "no later run made again back to what they were, and names the others. Run the right date",
      "afterwards. Refused where people have seen what the run made: arms, looks, lists, models."
    },
    footer = {
      "",
      "Examples:",
      "  almoner runs void casework-2062-03-16-0001 --by jane.doe",
      "  almoner runs void nightly-2026-03-20-0002 --by jane.doe \\",
      "      --reason \"wrong files\" --keep-shown   the list served stays"
    })
final class RunsVoid implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Mixin private PrintOptions output;

  @Parameters(paramLabel = "RUN_ID", description = "As almoner runs list names it.")
  private String runId;

  @Option(names = "--by", paramLabel = "WHO", description = "Who answers for it.")
  private @Nullable String by;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who come later.")
  private String reason = "";

  @Option(
      names = "--keep-shown",
      description = "Leaves what people have seen of the run, and takes the rest back.")
  private boolean keepShown;

  @Override
  public Integer call() {
    String person = by == null ? "" : options.settings().models().answering("--by", by).name();
    Lake lake = options.lake();
    Ledger.Entry run = new Ledger(lake).find(runId);
    Map<Table, String> outcome =
        new LakeHold(lake, options.settings())
            .make("void " + runId, () -> voided(lake, run.date().toString(), person));
    Rows rows = Rows.named("table", "now");
    outcome.forEach((table, said) -> rows.add(table.fullName(), said));
    output.print(rows);
    return 0;
  }

  private Map<Table, String> voided(Lake lake, String date, String person) {
    Map<Table, String> outcome = new RunVoid(lake, options.catalog(), runId, keepShown).make();
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    outcome.forEach(
        (table, said) -> rows.add(List.of(runId, table.fullName(), now, person, reason, said)));
    new SmallTable(lake, OpsTables.VOIDS)
        .append(rows, new Provenance("", "void " + runId, date, "", Map.of(), ""));
    return outcome;
  }
}
