package org.almoner.engine;

/** Disk, memory, a permission or time is missing: what ran out, and what to do about it. */
public final class ResourcesException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  public ResourcesException(String message, Throwable cause) {
    super(ExitCode.RESOURCES, message, cause);
  }
}
