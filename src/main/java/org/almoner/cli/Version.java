package org.almoner.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the JAR's manifest. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"almoner " + (version == null ? "(not from a JAR)" : version)};
  }
}
