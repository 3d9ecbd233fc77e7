package org.almoner.cli.world;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.ProgressOptions;
import org.almoner.cli.run.PipelineRun;
import org.almoner.domain.Domain;
import org.almoner.domain.Domains;
import org.almoner.engine.ExitCode;
import org.almoner.engine.OpenSession;
import org.almoner.engine.StorageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.query.ReadOnlySql;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import org.almoner.engine.run.RunSummary;
import org.almoner.generate.Chapter;
import org.almoner.generate.FileFormat;
import org.almoner.generate.Folders;
import org.almoner.generate.LandingExport;
import org.almoner.generate.LandingExport.Existing;
import org.almoner.generate.story.WorldPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Builds a small world, runs a night on it and shows what came out.",
    footer = {
      "",
      "The patients are synthetic: what all domains know of them is generated, and a Synthea",
      "export stands beside them.",
      "One case row in a hundred is broken on purpose, to show what happens to it.",
      "Then a model learns whom a contact helps, a second person approves it, and each",
      "field reimbursement manager (FRM) gets a list for the next day.",
      "",
      "Examples:",
      "  almoner demo",
      "  almoner demo --patients 5000 --lake /tmp/demo-lake"
    })
public final class DemoCommand implements Callable<Integer> {
  private static final double BROKEN = 0.01;

  private final Domains domains;

  @Mixin private LakeOptions options;
  @Mixin private ProgressOptions progress;
  @Spec private CommandSpec spec;

  @Option(names = "--patients", paramLabel = "N", description = "Patients (${DEFAULT-VALUE}).")
  private long patients = 3_000;

  @Option(
      names = "--landing",
      paramLabel = "DIR",
      description = "Where the generated deliveries go (${DEFAULT-VALUE}).")
  private Path landing = Path.of("data/landing");

  DemoCommand(Domains domains) {
    this.domains = domains;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    WorldPlan plan = WorldPlan.of(1, patients);
    Lake lake = options.lake();
    deliver(plan, lake);
    RunRequest request =
        new RunRequest(
            options.pipeline("demo"),
            options.date(plan.world().people().lastDate()),
            Optional.of(landing.toString()),
            Reuse.STAGING);
    try (OpenSession session = options.session()) {
      RunReport report =
          PipelineRun.of(options, lake).run(request, progress.listener(spec, options));
      if (report.exitCode() == ExitCode.OK) {
        new DemoAnswers(new ReadOnlySql(session.spark(), lake, options.catalog()), out).print();
        ExitCode night = night(lake, request, session, out);
        next(out, lake, report);
        return night.number();
      }
      return report.exitCode().number();
    }
  }

  /** Training, approval and the night; then the top of a list. */
  private ExitCode night(Lake lake, RunRequest request, OpenSession session, PrintWriter out) {
    DemoNight night =
        new DemoNight(PipelineRun.of(options, lake), request, progress.listener(spec, options));
    ExitCode code = night.run(out);
    if (code == ExitCode.OK) {
      new DemoList(new ReadOnlySql(session.spark(), lake, options.catalog()), out)
          .print(request.date().date());
    }
    return code;
  }

  private void deliver(WorldPlan plan, Lake lake) {
    Folders folders = Folders.of(landing.toString());
    for (Domain domain : domains.telling()) {
      WorldPlan told = domain.name().equals("casework") ? plan.broken(BROKEN) : plan;
      Chapter chapter = domain.chapter().orElseThrow().apply(told);
      new LandingExport(chapter, FileFormat.CSV, folders, Existing.REPLACE)
          .write(
              lake.fileSystem().getConf(), Runtime.getRuntime().availableProcessors(), rows -> {});
    }
    Path sample = Path.of(System.getProperty("almoner.home", "")).resolve("data/sample/synthea");
    Path target = landing.resolve("synthea");
    try (Stream<Path> files = Files.list(sample)) {
      Files.createDirectories(target);
      for (Path file : files.toList()) {
        Files.copy(
            file,
            target.resolve(file.getFileName()),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new StorageException("The Synthea sample is not at " + sample, e);
    }
  }

  private void next(PrintWriter out, Lake lake, RunReport report) {
    out.println();
    out.println("What ran:    " + RunSummary.folder(lake, report.runId()) + "/run_summary.json");
    out.println("Deliveries:  " + landing + "   Lake: " + options.uri());
    out.println("Ask further: almoner sql \"select * from mart_stale_cases\"");
    out.println("Models:      " + options.uri() + "/models/uplift; almoner models list");
    out.println("Lists:       " + options.uri() + "/exports/recommendations");
    out.println("             almoner tables        almoner lineage mart_ops_kpis");
  }
}
