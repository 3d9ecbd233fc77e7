package org.almoner.cli.lab;

import java.util.List;
import org.almoner.causal.checks.EffectCheck;
import org.almoner.engine.ExitCode;
import picocli.CommandLine.Option;

/** The option that lets failed checks stop a run. */
public final class StrictOption {
  @Option(names = "--strict", description = "Exit code 20 where a gate fails.")
  private boolean strict;

  public int exitCode(List<EffectCheck> checks) {
    boolean failed = checks.stream().anyMatch(check -> !check.passed());
    return (strict && failed ? ExitCode.MODEL_REJECTED : ExitCode.OK).number();
  }
}
