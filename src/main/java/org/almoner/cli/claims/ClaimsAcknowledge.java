package org.almoner.cli.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.almoner.claims.acknowledge.Acknowledging;
import org.almoner.claims.acknowledge.Acknowledging.Order;
import org.almoner.claims.acknowledge.Acknowledging.Outcome;
import org.almoner.claims.validate.Dialect;
import org.almoner.engine.ExitCode;
import org.almoner.engine.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "acknowledge",
    description = {
      "Writes the 999 or 997 that answers an X12 file.",
      "Of each group and set whether it is accepted, and the position of whatever is wrong. The "
          + "same file gives the same answer."
    },
    footer = {
      "",
      "Each interchange is answered by one, sender and receiver exchanged, and each group by a"
          + " group; a TA1 is added where ISA14 asks for one. The copy of a bad element (IK404,"
          + " AK404), which the guides leave to the situation, is always left out: it may be a"
          + " name, a birth date or a number of a patient. Of envelopes what lacks its form is left"
          + " out, too. A 997 tells of the syntax alone: amounts that do not add up are told by a"
          + " 999. Acknowledgements, and groups without an ISA, get no answer.",
      "",
      "Exit codes: 0 whatever the verdict, 10 where nothing could be answered, 13 no such file.",
      "",
      "Examples:",
      "  almoner claims acknowledge claims.837 --to 999",
      "  almoner claims acknowledge claims.837 --to 997 --out claims.997"
    })
final class ClaimsAcknowledge implements Callable<Integer> {
  @Mixin private X12File file;
  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "999|997",
      description = "Which acknowledgement; by default 999 to 5010, 997 to 4010.")
  private @Nullable String to;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When it says that it was made; by default the date of each interchange.")
  private @Nullable LocalDate date;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to, instead of the terminal.")
  private @Nullable Path target;

  @Override
  public Integer call() throws IOException {
    Order order = new Order(dialect(), date);
    Outcome outcome = target == null ? print(order) : write(order, target);
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "Groups answered %,d, without an answer %,d; sets refused %,d.%n",
        outcome.groups(),
        outcome.unanswered(),
        outcome.refused());
    err.flush();
    boolean isNothing = outcome.groups() == 0 && outcome.unanswered() == 0;
    return (isNothing ? ExitCode.GATE_FAILED : ExitCode.OK).number();
  }

  private @Nullable Dialect dialect() {
    if (to == null) {
      return null;
    }
    return switch (to) {
      case "999" -> Dialect.T999;
      case "997" -> Dialect.T997;
      default -> throw new UsageException("--to wants 999 or 997");
    };
  }

  private Outcome print(Order order) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream in = file.open()) {
      Outcome outcome = Acknowledging.run(in, order, text);
      PrintWriter out = spec.commandLine().getOut();
      out.print(text.toString(StandardCharsets.UTF_8));
      out.flush();
      return outcome;
    }
  }

  /** Writes beside the target first, so that it is there whole or not at all. */
  private Outcome write(Order order, Path to) throws IOException {
    if (file.isAt(to)) {
      throw new UsageException("--out is the file that is answered; name another one");
    }
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      Outcome outcome;
      try (InputStream in = file.open();
          OutputStream out = Files.newOutputStream(part)) {
        outcome = Acknowledging.run(in, order, out);
      }
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
      return outcome;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
