package org.almoner.generate.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.almoner.generate.claims.Paid.Balance;

/**
 * A transaction of an 835: what a payer pays a practice on a day. It may not be negative: what is
 * taken back beyond it is forwarded to the next.
 *
 * @param trace TRN02
 * @param carried from the payment before
 */
record Remittance(String trace, List<Paid> answers, List<Balance> carried) {
  static final String GUIDE = "005010X221A1";
  private static final int PAIRS = 6;

  /** What the next payment has to take back, by the reference under which it was forwarded. */
  List<Balance> forwarded() {
    long missing = balance();
    return missing >= 0 ? List.of() : List.of(new Balance(npi(), "FB:" + trace, -missing));
  }

  String set(String control) {
    long amount = Math.max(0, balance());
    Paid first = answers.get(0);
    String day = Written.day(first.day());
    Segments text = new Segments();
    payment(text, amount, day);
    text.add("TRN", "1", trace, "1" + payerNumber())
        .add("DTM", "405", day)
        .append(first.payer())
        .append(first.payee());
    if (answers.stream().anyMatch(each -> !each.text().isEmpty())) {
      text.add("LX", "1");
    }
    answers.forEach(each -> text.append(each.text()));
    balances(text);
    return Interchange.set("835", control, GUIDE, text.toString());
  }

  private void payment(Segments text, long amount, String day) {
    String[] none = {"H", "0", "C", "NON", "", "", "", "", "", "", "", "", "", "", "", day};
    String[] transfer = {
      "I",
      Written.amount(amount),
      "C",
      "ACH",
      "CCP",
      "01",
      "999999992",
      "DA",
      "123456",
      "1" + payerNumber(),
      "",
      "01",
      "999988880",
      "DA",
      "98765",
      day
    };
    text.add("BPR", amount == 0 ? none : transfer);
  }

  private String payerNumber() {
    return "99%07d".formatted(Long.parseLong(answers.get(0).payerId().substring(1)));
  }

  private String npi() {
    return answers.get(0).npi();
  }

  private long balance() {
    long paid = answers.stream().mapToLong(Paid::cents).sum();
    return paid - given().stream().mapToLong(Balance::cents).sum();
  }

  private List<Balance> given() {
    List<Balance> all = new ArrayList<>(carried);
    answers.forEach(each -> all.addAll(each.balances()));
    return all;
  }

  private void balances(Segments text) {
    List<Balance> all = given();
    forwarded().forEach(each -> all.add(new Balance(each.npi(), each.reason(), -each.cents())));
    String year = LocalDate.ofEpochDay(answers.get(0).day()).getYear() + "1231";
    all.stream()
        .collect(groupingBy(Balance::npi, LinkedHashMap::new, toList()))
        .forEach(
            (npi, entries) -> {
              for (int i = 0; i < entries.size(); i += PAIRS) {
                int end = Math.min(entries.size(), i + PAIRS);
                text.add("PLB", pairs(npi, year, entries.subList(i, end)));
              }
            });
  }

  private static String[] pairs(String npi, String year, List<Balance> entries) {
    List<String> elements = new ArrayList<>(List.of(npi, year));
    for (Balance entry : entries) {
      elements.add(entry.reason());
      elements.add(Written.amount(entry.cents()));
    }
    return elements.toArray(String[]::new);
  }
}
