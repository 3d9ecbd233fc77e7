package org.almoner.engine.values;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of texts that nothing is declared of, by the grammar that staging reads by. Null where the
 * text is not one.
 */
public final class UsualValues {
  private static final DateReader DATE = new DateReader(List.of(new IsoFormat()));
  private static final RealReader REAL = new RealReader(NumberFormat.USUAL);
  private static final WholeReader WHOLE = new WholeReader(NumberFormat.USUAL, Integer.class);
  private static final TruthReader TRUTH = new TruthReader(NumberFormat.USUAL);

  public static @Nullable LocalDate date(String text) {
    return DATE.read(text);
  }

  public static @Nullable Double real(String text) {
    return REAL.read(text);
  }

  public static @Nullable Integer whole(String text) {
    return (Integer) WHOLE.read(text);
  }

  public static @Nullable Boolean truth(String text) {
    return TRUTH.read(text);
  }

  private UsualValues() {}
}
