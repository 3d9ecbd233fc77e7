package org.almoner.generate.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.generate.Binding;
import org.almoner.generate.claims.Paid.Balance;

/**
 * 835 files: what a clearinghouse hands over of a day, an interchange for each payer and a
 * transaction for each practice that is paid.
 */
record RemittanceFiles() implements Binding {
  /** Ends the name of a file that is handed over again, and again in other words. */
  static final String TWICE = "-twice";

  /** Ends the name of a file whose interchanges look different. */
  static final String MIXED = "-mixed";

  private static final long FIRST_NUMBER = 400_000_000;
  private static final long FIRST_TRACE = 5_000_000;
  private static final int LATER = 2;
  private static final Style[] STYLES = {Style.PIPES, Style.WRAPPED, Style.CARETS};

  @Override
  public void bind(Iterator<Volume> volumes, Shelf shelf) throws IOException {
    Writing writing = new Writing(shelf);
    while (volumes.hasNext()) {
      Volume volume = volumes.next();
      writing.file(volume.name(), volume.pieces().stream().map(Paid::read).toList());
    }
  }

  /** Numbers what it writes, and keeps what payments carry to the next. */
  private static final class Writing {
    private final Shelf shelf;
    private final Map<String, List<Balance>> forwarded = new HashMap<>();
    private long number = FIRST_NUMBER;
    private long trace = FIRST_TRACE;

    Writing(Shelf shelf) {
      this.shelf = shelf;
    }

    void file(String name, List<Paid> answers) throws IOException {
      if (name.endsWith(MIXED)) {
        mixed(name, answers);
        return;
      }
      StringBuilder text = new StringBuilder();
      Map<String, List<Paid>> byPayer =
          answers.stream().collect(groupingBy(Paid::payerId, TreeMap::new, toList()));
      for (Map.Entry<String, List<Paid>> each : byPayer.entrySet()) {
        List<String> sets = sets(each.getValue());
        int day = each.getValue().get(0).day();
        text.append(Style.USUAL.render(interchange(each.getKey(), day, sets)));
        if (name.endsWith(TWICE)) {
          write(
              name + "-elsewhere",
              Style.WRAPPED.render(interchange("OTHERHUB", day + LATER, sets)));
        }
      }
      write(name, text.toString());
      if (name.endsWith(TWICE)) {
        write(name + "-again", text.toString());
      }
    }

    /** Each payment in an interchange that looks different, after a mark of the byte order. */
    private void mixed(String name, List<Paid> answers) throws IOException {
      StringBuilder text = new StringBuilder("\uFEFF");
      for (Paid each : answers) {
        Style style = STYLES[(int) (number % STYLES.length)];
        text.append(style.render(interchange(each.payerId(), each.day(), sets(List.of(each)))));
        text.append('\n');
      }
      write(name, text.toString());
    }

    private List<String> sets(List<Paid> answers) {
      Map<String, List<Paid>> byPayment =
          answers.stream()
              .collect(groupingBy(each -> each.npi() + "|" + each.set(), TreeMap::new, toList()));
      List<String> sets = new ArrayList<>();
      for (List<Paid> payment : byPayment.values()) {
        String account = payment.get(0).payerId() + "|" + payment.get(0).npi();
        boolean usual = payment.get(0).set().isEmpty();
        List<Balance> carried = usual ? forwarded.remove(account) : null;
        Remittance remittance =
            new Remittance("TR" + ++trace, payment, carried == null ? List.of() : carried);
        sets.add(remittance.set(Interchange.setControl(sets.size() + 1)));
        forward(account, remittance.forwarded());
      }
      return sets;
    }

    private void forward(String account, List<Balance> balances) {
      if (!balances.isEmpty()) {
        forwarded.computeIfAbsent(account, any -> new ArrayList<>()).addAll(balances);
      }
    }

    private String interchange(String sender, int day, List<String> sets) {
      Interchange interchange = new Interchange(sender, "BILLER", day, ++number);
      Interchange.Group group = new Interchange.Group("HP", Remittance.GUIDE, number);
      return interchange.around(interchange.group(group, sets), 1);
    }

    private void write(String name, String text) throws IOException {
      try (OutputStream out = shelf.create(name + ".x12")) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
