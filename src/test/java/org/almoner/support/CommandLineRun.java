package org.almoner.support;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.almoner.Almoner;
import org.almoner.cli.AlmonerCommand;
import org.almoner.domain.Domains;
import picocli.CommandLine;

/** What a call of {@code almoner} printed and returned. */
public record CommandLineRun(int code, String out, String err) {

  public static CommandLineRun of(String... arguments) {
    return of(Almoner.DOMAINS, arguments);
  }

  /** The same where there are other domains. */
  public static CommandLineRun of(Domains domains, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = AlmonerCommand.commandLine(domains);
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int code = line.execute(arguments);
    return new CommandLineRun(code, out.toString(), err.toString());
  }
}
