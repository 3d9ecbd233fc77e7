package org.almoner.engine.lake;

import java.util.Optional;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table that cannot be read, or not be written, as it lies in the lake: another tool has changed
 * it, or its files are damaged. Neither the program nor the data delivered is wrong; the message
 * says what is, and what to do.
 */
public final class UnusableTableException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  private final transient CheckResult check;

  /**
   * @param check what should hold, in words
   * @param found why it does not, and the remedy
   */
  UnusableTableException(Table table, String check, String found) {
    this(table, check, found, null);
  }

  private UnusableTableException(
      Table table, String check, String found, @Nullable Throwable cause) {
    super(ExitCode.GATE_FAILED, table.fullName() + ": " + found, cause);
    this.check = new CheckResult(table.fullName(), check, Severity.BLOCK, false, found);
  }

  /** Nothing of a table is there any more, though another was made from it. */
  public static UnusableTableException gone(Table table, Table made) {
    return new UnusableTableException(
        table,
        "it is where it was",
        "%s was made from it, and now the whole table is lost; restore its folder from a copy, or move %s away, too, to begin anew"
            .formatted(made.fullName(), made.fullName()));
  }

  /** What a table holds cannot be known. */
  static UnusableTableException unreadable(Table table, UnreadableLogException cause) {
    String remedy =
        table.rebuildable()
            ? "lake rebuild %s makes it anew".formatted(table.fullName())
            : "restore the folder from a copy";
    return new UnusableTableException(
        table, "its log can be read", cause.getMessage() + "; " + remedy, cause);
  }

  /** The same as the result of a check, which blocks. */
  @Override
  public Optional<CheckResult> check() {
    return Optional.of(check);
  }

  /** Why it cannot be used, and the remedy. */
  public String found() {
    return check.measured();
  }

  /** What of its log is lost or damaged, where nothing of the table can be read for that. */
  public Optional<String> logDamage() {
    return getCause() instanceof UnreadableLogException log && log.damaged()
        ? Optional.of(log.getMessage())
        : Optional.empty();
  }
}
