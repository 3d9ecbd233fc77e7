package org.almoner.generate.claims;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.almoner.generate.Binding;

/**
 * {@code expected_auc.csv}: the area under the curve that a model may expect which knows all that a
 * claim shows, Σ p_i (1 − p_j) [s_i > s_j, ties ½] ÷ Σp Σ(1 − p), with s what can be seen and p
 * what is true. A piece is a claim; a volume has those of a payer.
 */
record ExpectedAuc() implements Binding {

  /**
   * Probabilities that a claim is denied.
   *
   * @param visible s
   * @param truly p
   */
  record Chance(double visible, double truly) {}

  @Override
  public void bind(Iterator<Volume> volumes, Shelf shelf) throws IOException {
    List<Chance> chances = new ArrayList<>();
    while (volumes.hasNext()) {
      for (List<String> piece : volumes.next().pieces()) {
        double visible = Double.parseDouble(piece.get(0));
        chances.add(new Chance(visible, Double.parseDouble(piece.get(1))));
      }
    }
    double expected = chances.stream().mapToDouble(Chance::truly).sum();
    String text =
        "claims,expected_denials,expected_auc\n%d,%s,%s\n"
            .formatted(chances.size(), expected, auc(chances));
    try (OutputStream out = shelf.create("expected_auc.csv")) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  static double auc(List<Chance> chances) {
    List<Chance> ascending =
        chances.stream().sorted(Comparator.comparingDouble(Chance::visible)).toList();
    double won = 0;
    double denied = 0;
    double below = 0;
    int from = 0;
    while (from < ascending.size()) {
      int to = from;
      double ties = 0;
      double tied = 0;
      while (to < ascending.size()
          && ascending.get(to).visible() == ascending.get(from).visible()) {
        ties += ascending.get(to).truly();
        tied += 1 - ascending.get(to).truly();
        to++;
      }
      won += ties * (below + tied / 2);
      denied += ties;
      below += tied;
      from = to;
    }
    return won / (denied * below);
  }
}
