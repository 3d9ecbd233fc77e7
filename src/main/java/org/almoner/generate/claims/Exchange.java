package org.almoner.generate.claims;

import java.util.List;
import java.util.stream.IntStream;
import org.almoner.generate.Dice;
import org.almoner.generate.claims.Adjustment.Sort;
import org.almoner.generate.claims.ClaimTruth.What;
import org.almoner.generate.claims.Paid.Balance;
import org.almoner.generate.claims.SentClaim.Fate;
import org.almoner.generate.people.Insurance;

/**
 * What practice and payer write to each other about a claim, and what is true after each letter.
 */
final class Exchange {
  static final String USUAL = Fate.USUAL.of("");
  private static final int FASTEST = 16;
  private static final int SLOWER = 5;
  private static final int SPREAD = 12;

  private final Claim claim;
  private final Messages messages;
  private final Dice dice;
  private final ClaimTruth truth;

  Exchange(Claim claim, Messages messages, Dice dice) {
    this(claim, messages, dice, new ClaimTruth(claim, "P", "remit_only"));
  }

  private Exchange(Claim claim, Messages messages, Dice dice, ClaimTruth truth) {
    this.claim = claim;
    this.messages = messages;
    this.dice = dice;
    this.truth = truth;
  }

  /** The same about the same service with another payer. */
  Exchange second(Patient patient, String unsent) {
    Claim other = claim.of(patient);
    return new Exchange(other, messages, dice, new ClaimTruth(other, "S", unsent));
  }

  /** About something else of the same patient. */
  Exchange about(Claim other) {
    return new Exchange(other, messages, dice);
  }

  Claim claim() {
    return claim;
  }

  Messages messages() {
    return messages;
  }

  Dice dice() {
    return dice;
  }

  ClaimTruth truth() {
    return truth;
  }

  /** The claim goes out on its day. */
  Bill send() {
    return send(Bill.original(claim), USUAL, claim.submitted());
  }

  Bill send(Bill bill, String set, int day) {
    messages.claim(bill, set, day, day);
    truth.submitted(day);
    truth.happens(day, bill.frequency().equals("8") ? What.VOIDED : What.SUBMITTED);
    return bill;
  }

  /** The payer has it and gave it a number. */
  void acknowledge(Bill bill, int day, String icn) {
    messages.status(bill, day, "A2:20:PR", icn);
    truth.happens(day, What.ACKNOWLEDGED);
  }

  /** The day on which the payer answers what was sent on a day: 16 to 34 days later. */
  int answerDay(int sent) {
    return payDay(sent + FASTEST + (int) dice.below(SPREAD));
  }

  /** The same for a denial, which takes longer. */
  int denialDay(int sent) {
    return payDay(sent + FASTEST + SLOWER + (int) dice.below(2 * SPREAD));
  }

  /** The payer's next day of payments. */
  int payDay(int day) {
    return messages.calendar().payment(claim.patient().payer(), day);
  }

  int billingDay(int day) {
    return messages.calendar().billing(day);
  }

  String icn(int ordinal) {
    return claim.payerNumber(ordinal);
  }

  /** Every line as charged. */
  List<AnsweredLine> lines() {
    return IntStream.range(0, claim.lines().size())
        .mapToObj(i -> AnsweredLine.of(claim.lines().get(i), claim.service(), i + 1))
        .toList();
  }

  /** Every line as agreed, of which the patient owes a share of hundredths. */
  List<AnsweredLine> allowed(int share) {
    return IntStream.range(0, claim.lines().size())
        .mapToObj(i -> allowed(claim.lines().get(i), i + 1, share))
        .toList();
  }

  private AnsweredLine allowed(BilledLine line, int number, int share) {
    long owed = line.allowed() * share / 100;
    String carc = share == 100 ? "1" : "2";
    return AnsweredLine.of(
        line,
        claim.service(),
        number,
        Adjustment.contractual(line.charge() - line.allowed()),
        new Adjustment("PR", carc, owed, Sort.PATIENT));
  }

  /** Hundredths that the patient owes: none under Medicaid. */
  int share() {
    boolean free = claim.patient().payer().insurance() == Insurance.MEDICAID;
    int drawn = dice.outcome(0.5, 0.46, 0.04);
    return free ? 0 : List.of(0, 20, 100).get(drawn);
  }

  Answer paid(int ordinal, int share) {
    return Answer.of(claim, "1", icn(ordinal), allowed(share));
  }

  Answer denied(int ordinal, Reason reason) {
    List<AnsweredLine> lines =
        lines().stream()
            .map(each -> each.adjusted(Adjustment.denied(reason, each.charge())))
            .map(each -> each.remarked(reason.remark()))
            .toList();
    return Answer.of(claim, "1", icn(ordinal), lines);
  }

  /** The payer's decision, in its payment of a day. */
  Answer decide(Answer answer, int day, Balance... balances) {
    messages.answer(answer, day, balances);
    return knows(answer, day, What.DECIDED, "");
  }

  /** The same, and nothing comes after it. */
  Exchange decided(Answer answer, int day) {
    decide(answer, day);
    return this;
  }

  Answer deny(Answer answer, int day, Reason reason) {
    messages.answer(answer, day);
    decision(day, What.DECIDED, Decision.of("denied", reason.cause(), answer));
    return answer;
  }

  /** Notes a decision that pays or leaves it to the patient. */
  Answer knows(Answer answer, int day, What what, String cause) {
    String outcome =
        answer.sum(Sort.DENIED) > 0
            ? "partially_denied"
            : answer.paid() > 0
                ? "paid"
                : answer.sum(Sort.PATIENT) > 0 ? "patient_responsibility" : "zero_other";
    decision(day, what, Decision.of(outcome, cause, answer));
    return answer;
  }

  void decision(int day, What what, Decision decision) {
    truth.decided(day, what, decision);
  }

  /** The payer takes back what it decided. */
  void reverse(Answer answer, int day, Balance... balances) {
    Answer reversal = answer.reversed();
    messages.answer(reversal, day, balances);
    truth.decided(day, What.REVERSED, Decision.of("", "", reversal));
  }

  Balance balance(String reason, long cents) {
    return new Balance(claim.practice().npi(), reason, cents);
  }

  void close() {
    messages.truth(truth);
  }
}
