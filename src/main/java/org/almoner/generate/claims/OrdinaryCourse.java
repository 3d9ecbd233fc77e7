package org.almoner.generate.claims;

import java.util.ArrayList;
import java.util.List;
import org.almoner.generate.claims.Adjustment.Sort;
import org.almoner.generate.claims.ClaimTruth.What;
import org.almoner.generate.people.Insurance;

/**
 * What becomes of a claim that has nothing strange: it is paid or denied, or nobody ever answers.
 * More than half of the denials are overturned in the end, about half within the window, by a
 * corrected claim or because the payer thinks again.
 */
record OrdinaryCourse(Exchange exchange, Adjudication adjudication) {
  private static final double ACKNOWLEDGED = 0.9;
  private static final double SILENT = 0.02;
  private static final double OVERTURNED = 0.55;
  private static final double CORRECTED = 0.5;
  private static final double LINE_DENIED = 0.15;
  private static final double TAKEN_BACK = 0.004;
  private static final int TO_CORRECT = 20;
  private static final Reason BUNDLED = new Reason("CO", "97", "", "bundling");

  void play() {
    Bill bill = exchange.send();
    int sent = exchange.claim().submitted();
    if (exchange.dice().chance(ACKNOWLEDGED)) {
      exchange.acknowledge(bill, sent + 1, exchange.icn(1));
    }
    if (exchange.dice().chance(SILENT)) {
      exchange.messages().situation(Situation.MATURITY_AND_CENSORING);
    } else if (adjudication.denial().isPresent()) {
      denied(bill, adjudication.denial().get());
    } else {
      paid();
    }
    exchange.close();
  }

  private void denied(Bill bill, Reason reason) {
    int day = exchange.denialDay(exchange.claim().submitted());
    Answer denial = exchange.denied(1, reason);
    exchange.deny(denial, day, reason);
    exchange
        .messages()
        .note(new DenialNote(exchange.claim().number(), reason, day), exchange.dice());
    if (exchange.dice().chance(OVERTURNED)) {
      boolean replaces = exchange.claim().patient().payer().insurance() != Insurance.MEDICARE;
      if (replaces && exchange.dice().chance(CORRECTED)) {
        corrected(bill, denial, day);
      } else {
        thoughtAgain(denial, day);
      }
    }
  }

  /** A replacement: the payer gives it a number of its own, and decides anew. */
  private void corrected(Bill bill, Answer denial, int day) {
    int sent = exchange.billingDay(day + 2 + (int) exchange.dice().below(TO_CORRECT));
    exchange.send(bill.replacing(exchange.claim(), denial.icn()), Exchange.USUAL, sent);
    exchange.decide(exchange.paid(2, exchange.share()), exchange.answerDay(sent));
  }

  private void thoughtAgain(Answer denial, int day) {
    int later = exchange.answerDay(day + (int) exchange.dice().below(TO_CORRECT));
    exchange.reverse(denial, later);
    exchange.decide(exchange.paid(1, exchange.share()), later);
  }

  private void paid() {
    int day = exchange.answerDay(exchange.claim().submitted());
    List<AnsweredLine> lines = new ArrayList<>(exchange.allowed(exchange.share()));
    int last = lines.size() - 1;
    boolean partly = last > 0 && exchange.dice().chance(LINE_DENIED);
    if (partly) {
      AnsweredLine line = lines.get(last);
      lines.set(last, line.adjusted(Adjustment.denied(BUNDLED, line.charge())));
    }
    Answer answer = Answer.of(exchange.claim(), "1", exchange.icn(1), lines);
    exchange.messages().answer(answer, day);
    exchange.knows(answer, day, What.DECIDED, partly ? BUNDLED.cause() : "");
    if (answer.sum(Sort.PATIENT) == 0 && exchange.dice().chance(TAKEN_BACK)) {
      int later = exchange.payDay(day + 30);
      exchange.reverse(answer, later);
      exchange.deny(exchange.denied(1, Reason.ENDED), later, Reason.ENDED);
    }
  }
}
