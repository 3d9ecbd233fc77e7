package org.almoner.engine.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Change;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;

/**
 * Changes what a raw table remembers of its deliveries: one commit, which changes no row. The table
 * has to know what it holds, see {@link Recall}.
 */
public record ReceiptNotes(Lake lake, Table raw) {

  /**
   * Lets files be taken in again: their rows stay, as those of an earlier delivery; their receipts
   * no longer count.
   *
   * @param which names of landing files
   * @return the names that were remembered, in their order
   */
  public List<String> forget(Predicate<String> which) {
    return note(
        "FORGET",
        receipt -> which.test(receipt.file()) && !receipt.forgotten(),
        receipt -> receipt.forget());
  }

  /**
   * Remembers that files came again as they were: nothing is new, and yet they were delivered.
   *
   * @param changed by their receipts, when they were last changed, milliseconds since 1970 UTC
   * @param date business date for which they came, ISO
   */
  public void deliveredAgain(Map<Receipt, Long> changed, String date) {
    note(
        "REDELIVERY",
        changed::containsKey,
        receipt ->
            receipt.deliveredAgain(
                date, Objects.requireNonNull(changed.get(receipt), "one of them")));
  }

  private List<String> note(
      String operation, Predicate<Receipt> which, UnaryOperator<Receipt> change) {
    List<DataFile> holding =
        lake.files(raw).stream().filter(file -> receipts(file).anyMatch(which)).toList();
    if (holding.isEmpty()) {
      return List.of();
    }
    TreeSet<String> names = new TreeSet<>();
    holding.stream()
        .flatMap(ReceiptNotes::receipts)
        .filter(which)
        .forEach(receipt -> names.add(receipt.file()));
    List<DataFile> noted = holding.stream().map(file -> noted(file, which, change)).toList();
    Provenance record = lake.latest(raw).flatMap(TableVersion::provenance).orElseThrow();
    lake.publish(raw, new Change(operation, noted, List.of(), record, false));
    return new ArrayList<>(names);
  }

  private static DataFile noted(
      DataFile file, Predicate<Receipt> which, UnaryOperator<Receipt> change) {
    return Receipt.keep(
        file, receipts(file).map(r -> which.test(r) ? change.apply(r) : r).toList());
  }

  private static Stream<Receipt> receipts(DataFile file) {
    return Receipt.of(file).stream().flatMap(List::stream);
  }
}
