package org.almoner.cli.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Rows;
import org.almoner.engine.lake.Lake;
import org.almoner.governance.ModelEvent;
import org.almoner.governance.ModelRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "Lists the versions of every model and where each stands.",
    footer = {
      "",
      "Examples:",
      "  almoner models list",
      "  almoner models list --format json --lake s3a://bucket/lake"
    })
final class ModelsList implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Option(names = "--format", description = "table, json or csv (${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    Lake lake = options.lake();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String model : ModelRegistry.models(lake)) {
      ModelRegistry registry = ModelRegistry.of(lake, model);
      registry.versions().forEach(version -> rows.add(row(registry, version)));
    }
    List<String> columns = List.of("model", "version", "state", "since", "by", "reason");
    format.print(spec.commandLine().getOut(), new Rows(columns, rows));
    return 0;
  }

  private static List<@Nullable Object> row(
      ModelRegistry registry, ModelRegistry.VersionState version) {
    Optional<ModelEvent> last =
        registry.events().stream()
            .filter(event -> event.version().equals(version.version()))
            .reduce((earlier, later) -> later);
    return Arrays.asList(
        registry.model(),
        version.version(),
        version.state().title(),
        last.map(ModelEvent::at).orElse(null),
        last.map(ModelEvent::by).orElse(null),
        last.map(ModelEvent::reason).orElse(null));
  }
}
