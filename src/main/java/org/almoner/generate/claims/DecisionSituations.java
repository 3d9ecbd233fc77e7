package org.almoner.generate.claims;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.generate.claims.Adjustment.Sort;
import org.almoner.generate.claims.Answer.Notes;
import org.almoner.generate.claims.Bill.OtherPayer;
import org.almoner.generate.claims.ClaimTruth.What;

/** Situations of what a payer decides, and of several payers. */
record DecisionSituations(Exchange exchange) {
  private static final int SHARE = 20;

  /** The practice asks the second payer for what the first left to the patient. */
  Exchange secondary() {
    Answer first = exchange.decide(exchange.paid(1, SHARE), sentAndAnswered());
    Exchange other = second(first);
    int day = other.answerDay(sentOn());
    long owed = first.sum(Sort.PATIENT);
    Answer answer = covering(other, owed);
    other.decide(answer.noting(new Notes("", "", "", PaymentSituations.amount("AU", owed))), day);
    other.close();
    return exchange;
  }

  /** What the first payer did is told of the claim and of its lines. */
  Exchange priorPayerEverywhere() {
    Answer first = exchange.decide(exchange.paid(1, SHARE), sentAndAnswered());
    Exchange other = second(first);
    List<AnsweredLine> lines =
        other.lines().stream().map(each -> each.adjusted(prior(each.charge() * 6 / 10))).toList();
    long more = other.claim().charge() / 10;
    Answer answer =
        Answer.of(other.claim(), "2", other.icn(2), lines).adjusted(List.of(prior(more)));
    other.decide(answer, other.answerDay(sentOn()));
    other.close();
    return exchange;
  }

  /** The payer hands the claim on to another, which pays though nobody asked it. */
  Exchange crossover() {
    int day = sentAndAnswered();
    Patient insured = exchange.claim().patient().otherwiseInsured(exchange.claim().service());
    Segments told = new Segments();
    String name = Patient.name(insured.payer());
    told.add("NM1", "TT", "2", name, "", "", "", "", "PI", insured.payer().id());
    String remark = new Segments().add("MOA", "", "", "MA18").toString();
    Notes notes = new Notes(told.toString(), remark, "", "");
    Answer first =
        Answer.of(exchange.claim(), "19", exchange.icn(1), exchange.allowed(SHARE)).noting(notes);
    exchange.decide(first, day);
    Exchange other = exchange.second(insured, "crossover");
    other.decide(covering(other, first.sum(Sort.PATIENT)), other.payDay(day + 10));
    other.close();
    return exchange;
  }

  /** Paid by the head; Medicare means that a plan in its place is to be asked. */
  Exchange capitation() {
    int day = sentAndAnswered();
    boolean medicare = exchange.claim().patient().payer().filingCode().equals("MB");
    Reason reason = new Reason("CO", "24", "", "eligibility_coverage");
    if (medicare) {
      exchange.deny(exchange.denied(1, reason), day, reason);
    } else {
      undecided(day, "capitated", "CO", "24");
    }
    return exchange;
  }

  /** The patient's part, nothing but agreed reductions, or a line that only reports. */
  Exchange zeroPaid() {
    switch (exchange.dice().outcome(0.34, 0.33, 0.33)) {
      case 0 -> exchange.decide(exchange.paid(1, 100), sentAndAnswered());
      case 1 -> {
        int day = sentAndAnswered();
        List<AnsweredLine> lines =
            exchange.lines().stream()
                .map(each -> each.adjusted(Adjustment.contractual(each.charge())))
                .toList();
        exchange.decide(Answer.of(exchange.claim(), "1", exchange.icn(1), lines), day);
      }
      default -> {
        return reportedOnly();
      }
    }
    return exchange;
  }

  private Exchange reportedOnly() {
    Claim claim = exchange.claim();
    BilledLine visit = BilledLine.of(Service.VISIT, claim.patient(), claim.service());
    BilledLine line = BilledLine.of(Service.REPORTED_ONLY, claim.patient(), claim.service());
    Exchange told = exchange.about(claim.with(List.of(visit, line)));
    told.send();
    List<AnsweredLine> paid = told.allowed(0);
    Adjustment reported = new Adjustment("CO", "246", line.charge(), Sort.OTHER);
    List<AnsweredLine> lines = List.of(paid.get(0), paid.get(1).adjusted(reported));
    Answer answer = Answer.of(told.claim(), "1", told.icn(1), lines);
    told.decide(answer, told.answerDay(claim.submitted()));
    return told;
  }

  /** In full under status 1, or because the patient is unknown under status 4. */
  Exchange denied() {
    boolean unknown = exchange.dice().chance(0.5);
    Reason reason =
        unknown
            ? new Reason("CO", "31", "", "eligibility_coverage")
            : new Reason("CO", "197", "", "missing_authorization");
    exchange.send();
    int day = exchange.denialDay(exchange.claim().submitted());
    Answer denial = exchange.denied(1, reason);
    Answer answer = Answer.of(exchange.claim(), unknown ? "4" : "1", denial.icn(), denial.lines());
    exchange.deny(answer, day, reason);
    return exchange;
  }

  /** The patient owes what is denied: all of it, or the last line. */
  Exchange deniedToPatient() {
    exchange.send();
    int day = exchange.denialDay(exchange.claim().submitted());
    if (exchange.claim().lines().size() == 1) {
      exchange.deny(exchange.denied(1, Reason.ENDED), day, Reason.ENDED);
      return exchange;
    }
    Reason excluded = new Reason("PR", "204", "", "non_covered");
    List<AnsweredLine> allowed = exchange.allowed(0);
    AnsweredLine last = allowed.get(allowed.size() - 1);
    AnsweredLine denied = last.adjusted(Adjustment.denied(excluded, last.charge()));
    List<AnsweredLine> lines =
        Stream.concat(allowed.subList(0, allowed.size() - 1).stream(), Stream.of(denied)).toList();
    Answer answer = Answer.of(exchange.claim(), "1", exchange.icn(1), lines);
    exchange.messages().answer(answer, day);
    exchange.knows(answer, day, What.DECIDED, excluded.cause());
    return exchange;
  }

  /** The payer says beforehand what it would pay; then the claim is sent and paid. */
  Exchange predetermined() {
    int before = exchange.payDay(exchange.claim().submitted() - 12);
    List<AnsweredLine> lines = adjusted("OA", "101");
    exchange.messages().answer(Answer.of(exchange.claim(), "25", exchange.icn(9), lines), before);
    exchange.truth().happens(before, What.PREDETERMINED);
    exchange.decide(exchange.paid(1, 0), sentAndAnswered());
    return exchange;
  }

  /** Not this payer's claim: by status, or by reason. */
  Exchange forwarded() {
    int day = sentAndAnswered();
    String status = exchange.dice().chance(0.5) ? "23" : "1";
    List<AnsweredLine> lines = adjusted("OA", "B11");
    exchange.messages().answer(Answer.of(exchange.claim(), status, exchange.icn(1), lines), day);
    exchange.truth().happens(day, What.FORWARDED);
    return exchange;
  }

  /** Reason 16 says nothing; remarks do: of a line, of the claim, of a hospital's claim. */
  Exchange remarks() {
    int which = exchange.dice().outcome(0.34, 0.33, 0.33);
    Claim claim = which == 2 ? exchange.claim().inHospital() : exchange.claim();
    Exchange told = exchange.about(claim);
    told.send();
    int day = told.denialDay(claim.submitted());
    Reason reason =
        List.of(
                new Reason("CO", "16", "N382", "eligibility_coverage"),
                new Reason("CO", "16", "", "missing_information"),
                new Reason("CO", "16", "", "missing_documentation"))
            .get(which);
    String unprocessable = new Segments().add("MOA", "", "", "MA130", "M53").toString();
    String records = new Segments().add("MIA", "0", "", "", "", "M127").toString();
    Notes notes = new Notes("", List.of("", unprocessable, records).get(which), "", "");
    told.deny(told.denied(1, reason).noting(notes), day, reason);
    return told;
  }

  /** A code that does not exist, one that many lists lack, one of another line of business. */
  Exchange newCodes() {
    int day = sentAndAnswered();
    switch (exchange.dice().outcome(0.34, 0.33, 0.33)) {
      case 0 -> undecided(day, "unclassified", "CO", "998");
      case 1 -> deny(day, new Reason("CO", "302", "", "missing_authorization"));
      default -> deny(day, new Reason("PI", "P14", "", "bundling"));
    }
    return exchange;
  }

  private void deny(int day, Reason reason) {
    exchange.deny(exchange.denied(1, reason), day, reason);
  }

  /** Decided, but neither paid nor denied. */
  private void undecided(int day, String outcome, String group, String carc) {
    Answer answer = Answer.of(exchange.claim(), "1", exchange.icn(1), adjusted(group, carc));
    exchange.messages().answer(answer, day);
    exchange.decision(day, What.DECIDED, Decision.of(outcome, "", answer));
  }

  private List<AnsweredLine> adjusted(String group, String carc) {
    return exchange.lines().stream()
        .map(each -> each.adjusted(new Adjustment(group, carc, each.charge(), Sort.OTHER)))
        .toList();
  }

  private int sentAndAnswered() {
    exchange.send();
    return exchange.answerDay(exchange.claim().submitted());
  }

  private int sentOn() {
    return exchange.billingDay(exchange.claim().submitted() + 45);
  }

  /** The claim to the second payer, with what the first did. */
  private Exchange second(Answer first) {
    Patient patient = exchange.claim().patient();
    Exchange other = exchange.second(patient.otherwiseInsured(exchange.claim().service()), "");
    List<Adjustment> all =
        first.lines().stream().flatMap(line -> line.adjustments().stream()).toList();
    List<Adjustment> sums =
        List.of(
            Adjustment.contractual(sum(all, Sort.CONTRACTUAL)),
            new Adjustment("PR", "2", sum(all, Sort.PATIENT), Sort.PATIENT));
    int day = exchange.billingDay(exchange.claim().submitted() + 35);
    OtherPayer prior = new OtherPayer("P", patient, first.paid(), Adjustment.text(sums), day);
    Bill bill = Bill.original(other.claim()).besides("S", List.of(prior));
    other.send(bill, Exchange.USUAL, sentOn());
    return other;
  }

  private static long sum(List<Adjustment> all, Sort sort) {
    return all.stream().filter(a -> a.sort() == sort).mapToLong(Adjustment::cents).sum();
  }

  /** The second payer pays some cents, line by line until they are spent. */
  private static Answer covering(Exchange other, long cents) {
    List<AnsweredLine> lines = other.lines();
    long[] left = {cents};
    List<AnsweredLine> answered =
        IntStream.range(0, lines.size())
            .mapToObj(
                i -> {
                  AnsweredLine line = lines.get(i);
                  long paid = Math.min(left[0], line.charge());
                  left[0] -= paid;
                  return line.adjusted(prior(line.charge() - paid));
                })
            .toList();
    return Answer.of(other.claim(), "2", other.icn(2), answered);
  }

  private static Adjustment prior(long cents) {
    return new Adjustment("OA", "23", cents, Sort.PRIOR_PAYER);
  }
}
