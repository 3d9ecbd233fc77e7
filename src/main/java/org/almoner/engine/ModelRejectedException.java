package org.almoner.engine;

import org.jspecify.annotations.Nullable;

/**
 * A model that a gate rejected, or that must not be used: it changed after it was registered, is
 * damaged, or does not fit its inputs. Whoever wanted to use it falls back.
 */
public final class ModelRejectedException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  public ModelRejectedException(String message) {
    this(message, null);
  }

  public ModelRejectedException(String message, @Nullable Throwable cause) {
    super(ExitCode.MODEL_REJECTED, message, cause);
  }
}
