package org.almoner.cli.lab;

import picocli.CommandLine.Command;

@Command(name = "uplift")
final class LabUplift implements Runnable {
  @Override
  public void run() {}
}
