package org.almoner.cli.models;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Json;
import org.almoner.cli.output.Rows;
import org.almoner.engine.lake.Lake;
import org.almoner.governance.Manifest;
import org.almoner.governance.ModelEvent;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.RegisteredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = "Checks a version's files and shows its gates, its origin and its history.",
    footer = {
      "",
      "Examples:",
      "  almoner models show 2026-03-20-1f3a9c2e",
      "  almoner models show 2026-03-20-1f3a9c2e --format json     with all metrics"
    })
final class ModelsShow implements Callable<Integer> {
  @Mixin private ModelOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", description = "As almoner models list names it.")
  private String version;

  @Option(
      names = "--format",
      description = "table, json with everything, or csv with the gates (${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    Lake lake = options.lakeOptions().lake();
    ModelRegistry registry = options.registry(lake);
    RegisteredModel found = registry.load(version);
    List<ModelEvent> events =
        registry.events().stream().filter(e -> e.version().equals(version)).toList();
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case JSON -> out.println(Json.of(everything(found, events)));
      case CSV -> format.print(out, gates(found.manifest()));
      case TABLE -> table(out, lake, found, events);
    }
    return 0;
  }

  private static void table(
      PrintWriter out, Lake lake, RegisteredModel found, List<ModelEvent> events) {
    Manifest manifest = found.manifest();
    out.printf("%s %s, %s%n", manifest.model(), manifest.version(), found.state().title());
    out.printf(
        "trained for %s by %s, seed %d, code %s%n",
        manifest.trainedFor(), manifest.trainedBy(), manifest.seed(), manifest.code());
    manifest
        .data()
        .forEach(
            data ->
                out.printf(
                    "from %s%s%n",
                    data.table(), data.version() < 0 ? "" : ", version " + data.version()));
    if (found.files().containsKey("report.html")) {
      out.printf("report %s%n", lake.root() + "/" + found.path() + "/report.html");
    }
    out.println();
    Format.TABLE.print(out, gates(manifest));
    out.println();
    Format.TABLE.print(
        out,
        new Rows(
            List.of("step", "event", "by", "at", "reason"),
            events.stream()
                .map(e -> List.of(e.step(), e.kind().title(), e.by(), e.at(), e.reason()))
                .toList()));
  }

  private static Rows gates(Manifest manifest) {
    return new Rows(
        List.of("gate", "wanted", "found", "passed"),
        manifest.gates().stream()
            .map(gate -> List.<Object>of(gate.gate(), gate.wanted(), gate.found(), gate.passed()))
            .toList());
  }

  private static Map<String, Object> everything(RegisteredModel found, List<ModelEvent> events) {
    Manifest manifest = found.manifest();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("model", manifest.model());
    all.put("version", manifest.version());
    all.put("state", found.state().title());
    all.put("trained_for", manifest.trainedFor());
    all.put("trained_by", manifest.trainedBy());
    all.put("seed", manifest.seed());
    all.put("code", manifest.code());
    all.put("signature", manifest.signature());
    all.put("data", manifest.data());
    all.put("gates", manifest.gates());
    all.put("metrics", manifest.metrics());
    all.put("files", manifest.files());
    all.put("history", events.stream().map(ModelsShow::event).toList());
    return all;
  }

  private static Map<String, Object> event(ModelEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", event.step());
    fields.put("event", event.kind().title());
    fields.put("by", event.by());
    fields.put("at", event.at());
    fields.put("reason", event.reason());
    return fields;
  }
}
