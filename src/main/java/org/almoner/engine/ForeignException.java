package org.almoner.engine;

import java.util.Optional;

/**
 * An error that nobody here foresaw: of a library, of the JDK, or of the program itself. Its text
 * may quote a row, so that only its kind and place are told, see {@link ErrorText}.
 */
public final class ForeignException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  private ForeignException(Throwable error) {
    super(ExitCode.INTERNAL, ErrorText.of(error), error);
  }

  /**
   * What an error means, the one place where those of others become ours: what the machine lacks,
   * the error itself where it was foreseen, else a foreign one.
   *
   * @param folder where the work is kept, a path or a URI
   */
  public static AlmonerException translated(Throwable error, String folder) {
    Optional<ResourcesException> shortage = Shortage.behind(error, folder);
    if (shortage.isPresent()) {
      return shortage.get();
    }
    return error instanceof AlmonerException foreseen ? foreseen : new ForeignException(error);
  }
}
