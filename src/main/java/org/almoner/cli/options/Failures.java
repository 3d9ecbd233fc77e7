package org.almoner.cli.options;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.almoner.cli.output.Visible;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;
import org.almoner.engine.ForeignException;
import org.almoner.engine.run.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one clear message and the exit code that schedulers know. */
public final class Failures implements IExecutionExceptionHandler {
  private static final String HERE = Path.of("").toAbsolutePath().toString();

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof ParameterException parameter) {
      return usage(parameter, new String[0]);
    }
    if (StopSignal.wanted().isPresent()) { // what fails while all is torn down tells nothing
      return StopSignal.wanted().get().number();
    }
    AlmonerException told = ForeignException.translated(e, HERE);
    ExitCode code = code(told, command);
    PrintWriter err = command.getErr();
    err.println("almoner: " + Visible.lines(message(told, command)));
    if (parsed.hasMatchedOption("--debug") || debugged(parsed)) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      err.print(trace);
    } else if (code == ExitCode.INTERNAL) {
      err.println("This is an error of the program or the machine; --debug shows where.");
    }
    return code.number();
  }

  public static int usage(ParameterException e, String[] ignored) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("almoner: " + Visible.lines(String.valueOf(e.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE.number();
  }

  /** What a scheduler learns of an error. */
  public static ExitCode code(Throwable e, CommandLine command) {
    return code(ForeignException.translated(e, HERE), command);
  }

  private static ExitCode code(AlmonerException e, CommandLine command) {
    // In the laboratory every argument comes from the caller: formulas refuse what they cannot use.
    boolean argument =
        e instanceof ForeignException && e.getCause() instanceof IllegalArgumentException;
    return argument && isOf("lab", command) ? ExitCode.USAGE : e.exitCode();
  }

  /** What others say of a failure is told where it is about the caller's own query or file. */
  private static String message(AlmonerException e, CommandLine command) {
    boolean answers = isOf("lab", command) || isOf("sql", command);
    Throwable cause = e.getCause();
    return e instanceof ForeignException && answers && cause != null && cause.getMessage() != null
        ? cause.getMessage().strip()
        : String.valueOf(e.getMessage()).strip();
  }

  private static boolean isOf(String group, CommandLine command) {
    return command.getCommandSpec().qualifiedName().matches("almoner " + group + "( .*)?");
  }

  private static boolean debugged(ParseResult parsed) {
    return parsed.hasSubcommand()
        && (parsed.subcommand().hasMatchedOption("--debug") || debugged(parsed.subcommand()));
  }
}
