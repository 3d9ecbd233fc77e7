package org.almoner.cli.lake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeHold;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.config.LakeSettings;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Table;
import org.almoner.engine.care.KeptFiles;
import org.almoner.engine.care.Vacuum;
import org.almoner.engine.care.VacuumPlan;
import org.almoner.engine.care.VacuumPlan.Finding;
import org.almoner.engine.care.VacuumRules;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.UnusableTableException;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.ModelState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "vacuum",
    description = {
      "Shows what can go: files that no version of the last lake.retention_days needs, and what",
      "killed runs left. Stays what a list was made from, for lake.explain_days, and what a model",
      "was trained on until it is retired or rejected. Removes nothing without --yes."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lake vacuum                    what would go, what stays",
      "  almoner lake vacuum casework.stg_patients --yes",
      "  almoner lake vacuum --yes --quiet      once a week, by a scheduler"
    })
final class LakeVacuum implements Callable<Integer> {
  private static final Set<ModelState> OVER = Set.of(ModelState.RETIRED, ModelState.REJECTED);

  @Mixin private LakeOptions options;

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "One table; all if not given.")
  private @Nullable String table;

  @Option(names = "--yes", description = "Removes it.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Removes nothing, which is so without --yes, too.")
  private boolean dryRun;

  @Mixin private PrintOptions output;
  private boolean refused;

  @Override
  public Integer call() {
    Lake lake = options.lake();
    List<Table> tables =
        table == null ? options.catalog().tables() : List.of(options.catalog().table(table));
    VacuumRules rules = rules(lake);
    Rows rows =
        yes && !dryRun
            ? new LakeHold(lake, options.settings())
                .make("vacuum", () -> vacuum(lake, tables, rules))
            : vacuum(lake, tables, rules);
    if (!options.quiet() || refused) {
      output.print(rows);
    }
    return refused ? ExitCode.GATE_FAILED.number() : 0;
  }

  private Rows vacuum(Lake lake, List<Table> tables, VacuumRules rules) {
    Rows rows = Rows.named("table", "result", "files", "bytes", "why");
    for (Table each : tables) {
      try {
        Vacuum vacuum = new Vacuum(lake, each, rules);
        VacuumPlan plan = vacuum.plan();
        boolean removes = yes && !dryRun;
        if (removes) {
          vacuum.run(plan);
        }
        tell(rows, each, removes ? "removed" : "would go", plan.goes());
        tell(rows, each, "stays", plan.spared());
      } catch (UnusableTableException e) {
        refused = true;
        rows.add(each.fullName(), "refused", null, null, e.found());
      }
    }
    return rows;
  }

  private static void tell(Rows rows, Table table, String result, List<Finding> findings) {
    Map<String, long[]> byReason = new TreeMap<>();
    for (Finding finding : findings) {
      long[] sum = byReason.computeIfAbsent(finding.why(), why -> new long[2]);
      sum[0]++;
      sum[1] += finding.bytes();
    }
    byReason.forEach((why, sum) -> rows.add(table.fullName(), result, sum[0], sum[1], why));
  }

  private VacuumRules rules(Lake lake) {
    LakeSettings settings = options.settings().lake();
    return new VacuumRules(
        Clock.systemUTC().instant(),
        Duration.ofDays(settings.retentionDays()),
        Duration.ofDays(settings.explainDays()),
        model -> mayServe(lake, model));
  }

  /** What no registry knows is not over. */
  private static boolean mayServe(Lake lake, KeptFiles.Owner model) {
    return ModelRegistry.of(lake, model.name()).versions().stream()
        .filter(version -> version.version().equals(model.part()))
        .noneMatch(version -> OVER.contains(version.state()));
  }
}
