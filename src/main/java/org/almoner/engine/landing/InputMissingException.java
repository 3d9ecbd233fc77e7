package org.almoner.engine.landing;

/** Something that has to be delivered was not. */
public final class InputMissingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputMissingException(String message) {
    super(message);
  }
}
