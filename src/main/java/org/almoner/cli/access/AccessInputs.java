package org.almoner.cli.access;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.access.engine.Pricer;
import org.almoner.access.folder.AccessFolder;
import org.almoner.access.folder.Arms;
import org.almoner.access.folder.Refusal;
import org.almoner.access.folder.StatedAssumptions;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.Scenarios;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.terms.Assumptions;
import org.almoner.cli.output.Visible;
import org.almoner.engine.ExitCode;
import org.almoner.engine.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the engine is given, and which requests are asked for. */
final class AccessInputs {
  private static final int REFUSALS_TOLD = 20;
  private static final String MEASURED = "measured";

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "FOLDER",
      description = {
        "Holds products.csv, formulary_lines.csv, access_requests.csv, and where there are any",
        "access_rules.csv, hub_capacity.csv, scenarios.yaml."
      })
  private Path path;

  @Option(
      names = "--request",
      paramLabel = "ID",
      description = "A request of the folder; may be given several times.")
  private List<String> requests = new ArrayList<>();

  @Option(
      names = "--scenarios",
      paramLabel = "FILE",
      description = "Arms to compare, instead of the folder's or the installation's.")
  private @Nullable Path scenarios;

  @Option(
      names = "--assumptions",
      paramLabel = "FILE",
      description = {
        "Assumptions instead of the installation's; the word measured takes those, and the",
        "factors in the folder's measured_factors.csv."
      })
  private @Nullable String assumptions;

  private @Nullable AccessFolder folder;

  AccessFolder folder() {
    if (folder == null) {
      folder = AccessFolder.read(path);
      if (isMeasured() && folder.measured().isEmpty()) {
        throw new UsageException(
            path + " holds no measured_factors.csv, which --assumptions measured wants");
      }
    }
    return folder;
  }

  Pricer pricer() {
    Pricer pricer = folder().pricer(assumptions());
    if (scenarios == null) {
      return pricer;
    }
    Scenarios arms = Arms.read(scenarios);
    return new Pricer(pricer.formulary(), pricer.capacities(), arms, pricer.assumptions());
  }

  private Assumptions assumptions() {
    return assumptions == null || isMeasured()
        ? StatedAssumptions.ofInstallation()
        : StatedAssumptions.read(Path.of(assumptions));
  }

  private boolean isMeasured() {
    return MEASURED.equals(assumptions);
  }

  MeasuredFactors measured(AccessRequest request) {
    return isMeasured() ? folder().measured(request) : MeasuredFactors.NONE;
  }

  boolean isAsked() {
    return !requests.isEmpty();
  }

  /** Those that are asked for, or all there are. */
  List<AccessRequest> requests() {
    return requests.isEmpty()
        ? folder().requests()
        : requests.stream().map(folder()::request).toList();
  }

  /** The one request that is asked for, or that there is. */
  AccessRequest request() {
    List<AccessRequest> asked = requests();
    if (asked.size() != 1) {
      throw new UsageException("%d requests; name one with --request".formatted(asked.size()));
    }
    return asked.get(0);
  }

  /** Tells what was refused and whose arms count; the exit code says the first as well. */
  int told() {
    PrintWriter err = command.commandLine().getErr();
    if (scenarios == null && folder().scenarios().isPresent()) {
      err.println("Arms: the folder's scenarios.yaml, not the installation's.");
    }
    List<Refusal> refusals = folder().refusals();
    refusals.stream()
        .limit(REFUSALS_TOLD)
        .forEach(
            each ->
                err.println(
                    Visible.of(
                        "Refused: %s, line %d, key %s: %s"
                            .formatted(
                                each.table(),
                                each.line(),
                                each.key(),
                                String.join("; ", each.reasons())))));
    if (refusals.size() > REFUSALS_TOLD) {
      err.println("and " + (refusals.size() - REFUSALS_TOLD) + " rows more");
    }
    return (refusals.isEmpty() ? ExitCode.OK : ExitCode.GATE_FAILED).number();
  }
}
