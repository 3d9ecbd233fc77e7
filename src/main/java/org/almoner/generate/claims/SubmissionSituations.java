package org.almoner.generate.claims;

import java.util.List;
import java.util.Locale;
import org.almoner.generate.claims.Answer.Notes;
import org.almoner.generate.claims.Bill.OtherPayer;
import org.almoner.generate.claims.ClaimTruth.What;
import org.almoner.generate.claims.SentClaim.Fate;

/** Situations of how a claim is sent, numbered and received. */
record SubmissionSituations(Exchange exchange) {

  /** The claims are exported only after the payer has answered. */
  Exchange lateExport() {
    Claim claim = exchange.claim();
    int day = exchange.answerDay(claim.submitted());
    exchange.decide(exchange.paid(1, 0), day);
    int recorded = exchange.billingDay(day + 4);
    exchange.messages().claim(Bill.original(claim), Exchange.USUAL, claim.submitted(), recorded);
    exchange.truth().submitted(claim.submitted());
    exchange.truth().happens(recorded, What.SUBMITTED);
    return exchange;
  }

  /** A number is used for another claim of other days; an answer with it belongs to neither. */
  Exchange numberUsedAgain() {
    Claim claim = exchange.claim();
    exchange.send();
    exchange.decide(exchange.paid(1, 0), exchange.answerDay(claim.submitted()));
    int service = claim.service() + 40;
    int sent = exchange.billingDay(claim.submitted() + 40);
    BilledLine line = BilledLine.of(Service.LONG_VISIT, claim.patient(), service);
    BilledLine expensive = line.charged(claim.charge() + 4_321);
    Exchange again = exchange.about(claim.at(service, sent).with(List.of(expensive)));
    again.send();
    again.decide(again.paid(2, 0), again.answerDay(sent));
    again.close();
    Claim stranger =
        claim
            .at(claim.service() + 20, sent)
            .with(List.of(line.charged(claim.charge() + 1_234)))
            .of(claim.patient().numbered("X" + claim.patient().member()));
    Exchange neither = exchange.about(stranger);
    neither.decide(neither.paid(3, 0), neither.answerDay(sent));
    neither.close();
    return exchange;
  }

  /** The payer writes the number in lower case, without zeros, cut off, or not at all. */
  Exchange numberAltered() {
    return switch (exchange.dice().outcome(0.25, 0.25, 0.25, 0.25)) {
      case 0 -> {
        String number = exchange.claim().number();
        yield answeredAs(exchange, number.toLowerCase(Locale.ROOT).replace("-", ""));
      }
      case 1 -> {
        Claim zeros = exchange.claim().numbered("000" + exchange.claim().number());
        yield answeredAs(exchange.about(zeros), exchange.claim().number());
      }
      case 2 -> {
        String number = exchange.claim().number();
        yield answeredAs(exchange, number.substring(0, number.length() - 1));
      }
      default -> answeredAs(exchange, "0");
    };
  }

  private static Exchange answeredAs(Exchange exchange, String number) {
    exchange.send();
    Answer answer = exchange.paid(1, 0).numbered(number);
    return exchange.decided(answer, exchange.answerDay(exchange.claim().submitted()));
  }

  /** Denied for a modifier; a replacement under another number, answered under the first. */
  Exchange replaced() {
    Bill bill = exchange.send();
    Reason reason = Flaw.MODIFIER.reason();
    int day = exchange.denialDay(exchange.claim().submitted());
    Answer denial = exchange.denied(1, reason);
    exchange.deny(denial, day, reason);
    int sent = exchange.billingDay(day + 5);
    Claim corrected = exchange.claim().numbered("R" + exchange.claim().number().substring(1));
    exchange.send(bill.replacing(corrected, denial.icn()), Exchange.USUAL, sent);
    return exchange.decided(exchange.paid(2, 0), exchange.payDay(sent + 20));
  }

  /** Billed in error, paid, taken back by the practice. */
  Exchange voided() {
    Bill bill = exchange.send();
    int day = exchange.answerDay(exchange.claim().submitted());
    Answer paid = exchange.decide(exchange.paid(1, 0), day);
    int sent = exchange.billingDay(day + 5);
    exchange.send(bill.voiding(paid.icn()), Exchange.USUAL, sent);
    exchange.reverse(paid, exchange.payDay(sent + 20));
    return exchange;
  }

  /** The payer rejects it on receipt; sent again as it should be, it is taken and paid. */
  Exchange rejectedThenClean() {
    Bill bill = exchange.send();
    int sent = exchange.claim().submitted();
    exchange.messages().status(bill, sent + 1, "A7:562:85", "");
    exchange.truth().happens(sent + 1, What.REJECTED);
    int again = exchange.billingDay(sent + 4);
    exchange.send(bill, Exchange.USUAL, again);
    exchange.acknowledge(bill, again + 1, exchange.icn(1));
    return exchange.decided(exchange.paid(1, 0), exchange.answerDay(again));
  }

  /** Two sets of a file: the clearinghouse takes one with an error and rejects the other. */
  Exchange partlyAccepted() {
    Claim claim = exchange.claim();
    Exchange accepted = exchange.about(claim.numbered("D" + claim.number().substring(1)));
    Bill other = Bill.original(accepted.claim());
    accepted.send(
        other, Fate.ACCEPTED_WITH_ERRORS.of(accepted.claim().number()), claim.submitted());
    accepted.decide(accepted.paid(2, 0), accepted.answerDay(claim.submitted()));
    accepted.close();
    exchange.send(Bill.original(claim), Fate.REJECTED.of(claim.number()), claim.submitted());
    exchange.truth().happens(claim.submitted() + 1, What.REJECTED);
    return exchange;
  }

  /** Somebody insured through another, with two more payers. */
  Exchange dependent() {
    Exchange told = exchange.about(exchange.claim().ofDependent());
    Patient patient = told.claim().patient();
    List<OtherPayer> others =
        List.of(
            OtherPayer.asked("S", patient.otherwiseInsured(0)),
            OtherPayer.asked("T", patient.otherwiseInsured(1)));
    Bill bill = Bill.original(told.claim()).besides("P", others);
    told.send(bill, Exchange.USUAL, told.claim().submitted());
    return told.decided(told.paid(1, 0), told.answerDay(told.claim().submitted()));
  }

  /** Periods of one day and of several, a day that does not exist, an answer with dates once. */
  Exchange oddDates() {
    Claim claim = exchange.claim();
    int day = claim.service();
    BilledLine visit = BilledLine.of(Service.VISIT, claim.patient(), day);
    BilledLine weekly = BilledLine.of(Service.EXERCISE, claim.patient(), day);
    BilledLine panel = BilledLine.of(Service.PANEL, claim.patient(), day);
    String period = "RD8" + Segments.ELEMENT;
    Claim odd =
        claim.with(
            List.of(
                visit.dated(period + Written.period(day, day)),
                weekly.dated(period + Written.period(day, day + 1)),
                panel.dated("D8" + Segments.ELEMENT + Written.day(day).substring(0, 4) + "0230")));
    Exchange told = exchange.about(odd);
    told.send();
    String dates =
        new Segments()
            .add("DTM", "232", Written.day(day))
            .add("DTM", "233", Written.day(day + 1))
            .toString();
    Answer answer = told.paid(1, 0).noting(new Notes("", "", dates, ""));
    return told.decided(answer, told.answerDay(odd.submitted()));
  }

  /** The practice's own number has a wrong check digit. */
  Exchange mistyped() {
    Claim claim = exchange.claim();
    Exchange told = exchange.about(claim.billedBy(claim.practice().mistyped()));
    told.send();
    return told.decided(told.paid(1, 0), told.answerDay(claim.submitted()));
  }

  /** A count with zeros before it, a count that is wrong, a file that is cut off. */
  Exchange wrongTrailers() {
    Fate fate =
        List.of(Fate.ZEROS, Fate.MISCOUNTED, Fate.CUT)
            .get(exchange.dice().outcome(0.34, 0.33, 0.33));
    Claim claim = exchange.claim();
    String apart = fate == Fate.CUT ? "" : claim.number();
    exchange.send(Bill.original(claim), fate.of(apart), claim.submitted());
    return exchange.decided(exchange.paid(1, 0), exchange.answerDay(claim.submitted()));
  }
}
