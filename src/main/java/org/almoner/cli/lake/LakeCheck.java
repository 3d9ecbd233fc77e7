package org.almoner.cli.lake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.ExitCode;
import org.almoner.engine.OpenSession;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.publish.LakeAudit;
import org.almoner.engine.publish.LakeAudit.Finding;
import org.almoner.engine.publish.LakeAudit.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = {
      "Looks for lost, truncated and foreign files, compares the rows of each table with",
      "the record of the commit that published them, and names what other tools changed.",
      "Exit code 10 where something is damaged."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lake check",
      "  almoner lake check stg_patients",
      "  almoner lake check --files-only         in seconds, without reading rows"
    })
final class LakeCheck implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "One table.")
  private @Nullable String table;

  @Option(names = "--files-only", description = "Does not read rows: names, sizes, footers only.")
  private boolean filesOnly;

  @Mixin private PrintOptions output;

  @Override
  public Integer call() {
    Lake lake = options.lake();
    List<Table> tables =
        table == null ? options.catalog().tables() : List.of(options.catalog().table(table));
    List<Finding> findings = findings(new LakeAudit(lake), tables);
    Rows rows = Rows.named("table", "version", "result", "found");
    for (Finding finding : findings) {
      rows.add(
          finding.table().fullName(),
          finding.version() < 0 ? null : finding.version(),
          finding.result().name().toLowerCase(Locale.ROOT),
          finding.found());
    }
    output.print(rows);
    boolean damaged = findings.stream().anyMatch(f -> f.result() == Result.DAMAGED);
    return damaged ? ExitCode.GATE_FAILED.number() : 0;
  }

  private List<Finding> findings(LakeAudit audit, List<Table> tables) {
    Map<Table, List<Finding>> findings = new LinkedHashMap<>();
    tables.forEach(each -> findings.put(each, new ArrayList<>(audit.files(each))));
    if (!filesOnly) {
      try (OpenSession session = options.session()) {
        findings.forEach(
            (each, found) -> {
              if (found.stream().noneMatch(f -> f.result() == Result.DAMAGED || f.version() < 0)) {
                audit.rows(session.spark(), each).ifPresent(found::add);
              }
            });
      }
    }
    return findings.entrySet().stream()
        .filter(each -> table != null || !each.getValue().isEmpty() || audit.has(each.getKey()))
        .flatMap(
            each ->
                each.getValue().isEmpty()
                    ? Stream.of(audit.sound(each.getKey()))
                    : each.getValue().stream())
        .toList();
  }
}
