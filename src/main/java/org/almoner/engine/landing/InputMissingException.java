package org.almoner.engine.landing;

import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;

/** Something that has to be delivered was not. */
public final class InputMissingException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  public InputMissingException(String message) {
    super(ExitCode.INPUT_MISSING, message, null);
  }
}
