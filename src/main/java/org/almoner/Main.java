package org.almoner;

import org.almoner.cli.AlmonerCommand;

/** The entry point of the JAR, and the only place that ends the process. */
public final class Main {

  public static void main(String[] args) {
    int code = AlmonerCommand.commandLine(Jobs.catalog()).execute(args);
    if (code != 0) {
      System.exit(code);
    }
    // Not exit(0): YARN reports a driver that exits as failed. Returning is success.
  }

  private Main() {}
}
