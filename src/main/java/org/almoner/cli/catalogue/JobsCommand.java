package org.almoner.cli.catalogue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.config.PipelineFiles;
import org.almoner.domain.Domains;
import org.almoner.engine.Job;
import org.almoner.engine.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "jobs",
    description = "Lists jobs with what they read and build.",
    footer = {
      "",
      "Examples:",
      "  almoner jobs",
      "  almoner jobs casework               the jobs of a pipeline, in its order",
      "  almoner jobs --format json"
    })
public final class JobsCommand implements Callable<Integer> {
  private final Domains domains;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "PIPELINE", description = "A file of jobs/.")
  private @Nullable String pipeline;

  @Mixin private PrintOptions output;

  JobsCommand(Domains domains) {
    this.domains = domains;
  }

  @Override
  public Integer call() {
    List<Job> jobs =
        pipeline == null ? domains.catalog().jobs() : files().load(pipeline, warning -> {}).jobs();
    List<List<String>> rows =
        jobs.stream().map(j -> List.of(j.name(), names(j.inputs()), names(j.outputs()))).toList();
    output.print(new Rows(List.of("job", "reads", "builds"), rows));
    if (pipeline == null && output.isTable()) {
      spec.commandLine().getOut().println("Pipelines: " + String.join(", ", files().names()));
    }
    return 0;
  }

  private PipelineFiles files() {
    return new PipelineFiles(domains.catalog(), domains.pipelines());
  }

  /** What a job reads or builds, as people read it. */
  public static String names(List<Table> tables) {
    return tables.isEmpty()
        ? "landing"
        : tables.stream().map(Table::name).collect(Collectors.joining(", "));
  }
}
