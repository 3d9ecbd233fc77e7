package org.almoner.cli.catalogue;

import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.domain.Domains;
import org.almoner.engine.Lineage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "lineage",
    description = "Shows what feeds a table and what it feeds.",
    footer = {
      "",
      "Examples:",
      "  almoner lineage mart_ops_kpis",
      "  almoner lineage casework.stg_cases --format json"
    })
public final class LineageCommand implements Callable<Integer> {
  private final Domains domains;

  @Parameters(paramLabel = "TABLE", description = "Its name, or <domain>.<name>.")
  private String table;

  @Mixin private PrintOptions output;

  LineageCommand(Domains domains) {
    this.domains = domains;
  }

  @Override
  public Integer call() {
    List<List<Object>> rows =
        new Lineage(domains.catalog())
            .of(domains.catalog().table(table)).stream()
                .map(step -> List.<Object>of(step.distance(), step.table().fullName(), step.job()))
                .toList();
    output.print(new Rows(List.of("distance", "table", "built by"), rows));
    return 0;
  }
}
