package org.almoner.generate.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.generate.claims.Adjustment.Sort;
import org.almoner.generate.claims.Answer.Notes;
import org.almoner.generate.claims.ClaimTruth.What;
import org.almoner.generate.claims.Paid.Balance;
import org.almoner.generate.people.Provider;

/** Situations of how a payer pays. */
record PaymentSituations(Exchange exchange) {

  /** A payment without a claim: money is to be taken back, and put off. */
  Exchange balanceOnly() {
    Answer answer = exchange.decide(exchange.paid(1, 0), sentAndAnswered());
    int later = exchange.payDay(exchange.answerDay(exchange.claim().submitted()) + 7);
    exchange.messages().balances(answer, later, exchange.balance("WO:" + answer.icn(), 5_000));
    return exchange;
  }

  /** Two providers' adjustments, six of the first. */
  Exchange everyBalance() {
    int day = sentAndAnswered();
    String other = Provider.withCheckDigit("299999999");
    Notes interest = new Notes("", "", "", amount("I", 1_250));
    Answer answer = exchange.paid(1, 0).noting(interest);
    exchange
        .messages()
        .apart(
            answer,
            day,
            exchange.balance("WO:" + answer.icn(), 4_000),
            exchange.balance("50:LATE", 1_000),
            exchange.balance("L6", -1_250),
            exchange.balance("72:CHECK9", -2_500),
            exchange.balance("CS:FEE", 500),
            exchange.balance("IR", 250),
            new Balance(other, "AP:ADVANCE1", -3_000));
    exchange.knows(answer, day, What.DECIDED, "");
    return exchange;
  }

  Exchange interest() {
    Answer answer = exchange.paid(1, 0).noting(new Notes("", "", "", amount("I", 125)));
    exchange.decide(answer, sentAndAnswered(), exchange.balance("L6", -125));
    return exchange;
  }

  /** Too little is paid first; the correction stands before the reversal in the same 835. */
  Exchange correctedAtOnce() {
    Answer first = exchange.decide(tooLittle(), sentAndAnswered());
    int later = exchange.payDay(exchange.answerDay(exchange.claim().submitted()) + 28);
    Answer correction = exchange.paid(1, 0);
    exchange.messages().answer(correction, later);
    exchange.reverse(first, later);
    exchange.knows(correction, later, What.DECIDED, "");
    return exchange;
  }

  /** The money is put off with the reversal and taken back with the correction. */
  Exchange correctedLater() {
    Answer first = exchange.decide(exchange.paid(1, 0), sentAndAnswered());
    int reversed = exchange.payDay(exchange.answerDay(exchange.claim().submitted()) + 21);
    String reference = "WO:" + first.icn();
    exchange.reverse(first, reversed, exchange.balance(reference, -first.paid()));
    Answer correction = Answer.of(exchange.claim(), "1", exchange.icn(2), tooLittle().lines());
    int later = exchange.payDay(reversed + 21);
    exchange.decide(correction, later, exchange.balance(reference, first.paid()));
    return exchange;
  }

  /** Two lines, and the third nine days later. */
  Exchange split() {
    Exchange long3 = exchange.about(threeLines());
    Bill bill = long3.send();
    int day = long3.answerDay(bill.claim().submitted());
    List<AnsweredLine> lines = long3.allowed(0);
    Answer first = Answer.of(long3.claim(), "1", long3.icn(1), lines.subList(0, 2));
    Answer rest = Answer.of(long3.claim(), "1", long3.icn(2), lines.subList(2, 3));
    long3.decide(first, day);
    int later = long3.payDay(day + 9);
    long3.messages().answer(rest, later);
    long3.knows(rest, later, What.COMPLETED, "");
    return long3;
  }

  /**
   * A claim paid by halves in equal words, in a file that comes again, and again in other words.
   */
  Exchange twice() {
    BilledLine line = BilledLine.of(Service.INJECTION, patient(), exchange.claim().service());
    Exchange halves = exchange.about(exchange.claim().with(List.of(line.charged(8_000))));
    halves.send();
    int day = halves.answerDay(halves.claim().submitted());
    AnsweredLine half = halves.lines().get(0).charged(4_000, 1);
    Answer answer = Answer.of(halves.claim(), "1", halves.icn(1), List.of(half));
    Balance old = halves.balance("WO:OLD" + halves.icn(1), 1_000);
    halves.messages().apart(RemittanceFiles.TWICE, day, Stream.of(answer, answer), old);
    halves.knows(answer, day, What.DECIDED, "");
    halves.knows(answer, day, What.COMPLETED, "");
    return halves;
  }

  /** Seven adjustments of one group: six in a segment, and one after a gap. */
  Exchange sixTriples() {
    List<AnsweredLine> lines = new ArrayList<>(exchange.allowed(0));
    AnsweredLine line = lines.get(0);
    for (String carc : List.of("253", "59", "44", "131", "104", "132")) {
      line = line.alsoAdjusted(new Adjustment("CO", carc, 110, Sort.CONTRACTUAL));
    }
    lines.set(0, line);
    exchange.decide(Answer.of(exchange.claim(), "1", exchange.icn(1), lines), sentAndAnswered());
    return exchange;
  }

  /** Three of four units are paid, the fourth is too many. */
  Exchange lineSplit() {
    BilledLine line = BilledLine.of(Service.EXERCISE, patient(), exchange.claim().service());
    Exchange units = exchange.about(exchange.claim().with(List.of(line.times(4))));
    units.send();
    int day = units.answerDay(units.claim().submitted());
    long price = Service.EXERCISE.price();
    AnsweredLine whole = units.lines().get(0);
    long over = price - Service.EXERCISE.allowed(patient().payer());
    AnsweredLine paid = whole.charged(3 * price, 3).adjusted(Adjustment.contractual(3 * over));
    Reason tooMany = new Reason("CO", "119", "", "benefit_limit");
    AnsweredLine denied = whole.charged(price, 1).adjusted(Adjustment.denied(tooMany, price));
    Answer answer = Answer.of(units.claim(), "1", units.icn(1), List.of(paid, denied));
    units.messages().answer(answer, day);
    units.knows(answer, day, What.DECIDED, tooMany.cause());
    return units;
  }

  /** Two tests are paid as a panel: the first is lifted by what the second loses. */
  Exchange bundled() {
    Exchange tests = exchange.about(two(Service.PANEL, Service.BLOOD_COUNT));
    tests.send();
    int day = tests.answerDay(tests.claim().submitted());
    List<AnsweredLine> lines = tests.lines();
    long second = lines.get(1).charge();
    String panel = Segments.composite("HC", "80050");
    AnsweredLine lifted =
        lines
            .get(0)
            .as(panel, lines.get(0).procedure())
            .adjusted(
                new Adjustment("OA", "94", -second, Sort.CONTRACTUAL),
                Adjustment.contractual(1_500));
    AnsweredLine emptied =
        lines
            .get(1)
            .as(panel, lines.get(1).procedure())
            .adjusted(new Adjustment("CO", "97", second, Sort.CONTRACTUAL));
    tests.decide(Answer.of(tests.claim(), "1", tests.icn(1), List.of(lifted, emptied)), day);
    return tests;
  }

  /** The payer knows neither modifiers nor the practice's numbers of lines. */
  Exchange modifierDropped() {
    Claim two = two(Service.EXERCISE, Service.EXERCISE);
    BilledLine other = two.lines().get(1).modified("GP", "59").charged(5_200);
    Claim claim = two.with(List.of(two.lines().get(0).modified("GP"), other));
    Exchange dropped = exchange.about(claim);
    dropped.send(Bill.original(claim).withoutControls(), Exchange.USUAL, claim.submitted());
    String bare = Segments.composite("HC", Service.EXERCISE.code());
    List<AnsweredLine> lines =
        dropped.allowed(0).stream().map(line -> line.as(bare, "").withoutControl()).toList();
    Answer answer = Answer.of(claim, "1", dropped.icn(1), List.of(lines.get(1), lines.get(0)));
    dropped.decide(answer, dropped.answerDay(claim.submitted()));
    return dropped;
  }

  /** A file of three interchanges, each with separators of its own; names such as ISA in them. */
  Exchange separators() {
    Exchange mixed = exchange.about(threeLines().of(patient().named("ISAAC", "ISA")));
    mixed.send();
    int day = mixed.answerDay(mixed.claim().submitted());
    List<AnsweredLine> lines = mixed.allowed(0);
    for (int i = 0; i < lines.size(); i++) {
      List<AnsweredLine> one = List.of(lines.get(i));
      Answer answer = Answer.of(mixed.claim(), "1", mixed.icn(1 + i), one);
      mixed.messages().apart(RemittanceFiles.MIXED, day, Stream.of(answer));
      mixed.knows(answer, day, i == 0 ? What.DECIDED : What.COMPLETED, "");
    }
    return mixed;
  }

  private int sentAndAnswered() {
    exchange.send();
    return exchange.answerDay(exchange.claim().submitted());
  }

  private Patient patient() {
    return exchange.claim().patient();
  }

  private Answer tooLittle() {
    List<AnsweredLine> lines = new ArrayList<>(exchange.allowed(0));
    AnsweredLine first = lines.get(0);
    lines.set(0, first.alsoAdjusted(new Adjustment("CO", "59", 1_025, Sort.CONTRACTUAL)));
    return Answer.of(exchange.claim(), "1", exchange.icn(1), lines);
  }

  private Claim threeLines() {
    return exchange.claim().with(lines(Service.VISIT, Service.INJECTION, Service.PANEL));
  }

  private Claim two(Service first, Service second) {
    return exchange.claim().with(lines(first, second));
  }

  private List<BilledLine> lines(Service... services) {
    return Stream.of(services)
        .map(each -> BilledLine.of(each, patient(), exchange.claim().service()))
        .toList();
  }

  static String amount(String qualifier, long cents) {
    return new Segments().add("AMT", qualifier, Written.amount(cents)).toString();
  }
}
