package org.almoner.engine;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was foreseen to go wrong, in words written for people: what, where and what to do. Each kind
 * says itself what a scheduler learns of it and who may read its message; whatever others throw
 * becomes one of them by {@link ForeignException#translated}.
 */
public abstract class AlmonerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final Audience audience;

  protected AlmonerException(
      ExitCode exitCode, Audience audience, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.audience = audience;
  }

  /** Of one whose message names no value of a row. */
  protected AlmonerException(ExitCode exitCode, String message, @Nullable Throwable cause) {
    this(exitCode, Audience.EVERYBODY, message, cause);
  }

  /** Never null, unlike that of others: each of the family is made with one. */
  @Override
  public final String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** What the process ends with where this ends it. */
  public final ExitCode exitCode() {
    return exitCode;
  }

  /** Who may read the message. */
  public final Audience audience() {
    return audience;
  }

  /** The check that found it, where no outcome of a table tells of one. */
  public Optional<CheckResult> check() {
    return Optional.empty();
  }

  /** Whether something was judged and refused, as a gate does, and nothing has failed. */
  public final boolean isRefusal() {
    return exitCode == ExitCode.GATE_FAILED || exitCode == ExitCode.MODEL_REJECTED;
  }
}
