package org.almoner.engine;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A call or a configuration file that must change: what, where, and what would be right. */
public class UsageException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    this(Audience.EVERYBODY, message, null);
  }

  public UsageException(String message, Throwable cause) {
    this(Audience.EVERYBODY, message, cause);
  }

  protected UsageException(Audience audience, String message, @Nullable Throwable cause) {
    super(ExitCode.USAGE, audience, message, cause);
  }

  /** "No job biuld-x. Did you mean build-x?", or the names there are where none is near. */
  public static UsageException unknown(String kind, String name, Collection<String> known) {
    return new UsageException("No " + kind + " " + name + ". " + Suggestion.remedy(name, known));
  }
}
