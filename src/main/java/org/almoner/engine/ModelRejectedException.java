package org.almoner.engine;

/**
 * A model that a gate rejected, or that must not be used: it changed after it was registered, is
 * damaged, or does not fit its inputs. Whoever wanted to use it falls back.
 */
public class ModelRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelRejectedException(String message) {
    super(message);
  }

  public ModelRejectedException(String message, Throwable cause) {
    super(message, cause);
  }
}
