package org.almoner;

import java.util.Arrays;
import org.almoner.cli.AlmonerCommand;

/** The entry point of the JAR, and the only place that ends the process. */
public final class Main {

  public static void main(String[] args) {
    if (Arrays.asList(args).contains("--debug")) {
      System.setProperty("almoner.log", "warn"); // before anything logs
    }
    int code = AlmonerCommand.commandLine(Jobs.catalog()).execute(args);
    if (code != 0) {
      System.exit(code);
    }
    // Not exit(0): YARN reports a driver that exits as failed. Returning is success.
  }

  private Main() {}
}
