package org.almoner.cli.options;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.almoner.cli.output.Visible;
import org.almoner.engine.ErrorText;
import org.almoner.engine.ExitCode;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.ResourcesException;
import org.almoner.engine.Shortage;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.UnusableTableException;
import org.almoner.engine.landing.InputMissingException;
import org.almoner.engine.landing.RefusedFileException;
import org.almoner.engine.publish.BlockedException;
import org.almoner.engine.run.LockedException;
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
    Exception told = Shortage.behind(e, HERE).<Exception>map(s -> s).orElse(e);
    PrintWriter err = command.getErr();
    boolean unforeseen = code(told, command) == ExitCode.INTERNAL && !answers(command);
    err.println("almoner: " + Visible.lines(unforeseen ? ErrorText.of(told) : message(told)));
    if (parsed.hasMatchedOption("--debug") || debugged(parsed)) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      err.print(trace);
    } else if (code(told, command) == ExitCode.INTERNAL) {
      err.println("This is an error of the program or the machine; --debug shows where.");
    }
    return code(told, command).number();
  }

  public static int usage(ParameterException e, String[] ignored) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("almoner: " + Visible.lines(e.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE.number();
  }

  /** What a scheduler learns of an error. */
  public static ExitCode code(Throwable e, CommandLine command) {
    // In the laboratory every argument comes from the caller: formulas refuse what they cannot use.
    boolean lab = command.getCommandSpec().qualifiedName().startsWith("almoner lab");
    if (e instanceof UsageException || (lab && e instanceof IllegalArgumentException)) {
      return ExitCode.USAGE;
    }
    if (e instanceof InputMissingException) {
      return ExitCode.INPUT_MISSING;
    }
    if (e instanceof ResourcesException) {
      return ExitCode.RESOURCES;
    }
    if (e instanceof LockedException) {
      return ExitCode.LOCKED;
    }
    if (e instanceof ModelRejectedException) {
      return ExitCode.MODEL_REJECTED;
    }
    return e instanceof BlockedException
            || e instanceof UnusableTableException
            || e instanceof RefusedFileException
        ? ExitCode.GATE_FAILED
        : ExitCode.INTERNAL;
  }

  /** Whether what Spark says of a failure is about the caller's own query or file. */
  private static boolean answers(CommandLine command) {
    return command.getCommandSpec().qualifiedName().matches("almoner (sql|lab).*");
  }

  private static boolean debugged(ParseResult parsed) {
    return parsed.hasSubcommand()
        && (parsed.subcommand().hasMatchedOption("--debug") || debugged(parsed.subcommand()));
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    String named = message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    return e instanceof UncheckedIOException files
        ? named.strip() + ": " + firstLine(files.getCause())
        : named.strip();
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
