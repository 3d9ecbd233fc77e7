package org.almoner.cli.lab;

import java.util.List;
import org.almoner.causal.checks.Gate;
import org.almoner.engine.ExitCode;
import picocli.CommandLine.Option;

/** The option that lets gates stop a run. */
public final class GateOptions {
  @Option(names = "--strict", description = "Exit code 20 where a gate fails.")
  private boolean strict;

  public int exitCode(List<Gate> gates) {
    boolean failed = gates.stream().anyMatch(gate -> !gate.passed());
    return (strict && failed ? ExitCode.MODEL_REJECTED : ExitCode.OK).number();
  }
}
