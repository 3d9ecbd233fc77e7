package org.almoner.generate.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.generate.Defect;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.claims.Paid.Balance;
import org.almoner.generate.claims.SentClaim.Fate;
import org.almoner.generate.claims.SentClaim.Sending;
import org.almoner.generate.people.Payer;

/**
 * Collects what is written of one patient's claims, as pieces of files, by the end of the world.
 */
final class Messages {
  private static final double NOTED = 0.15;

  private final BillingCalendar calendar;
  private final List<ExportRow> rows = new ArrayList<>();

  Messages(BillingCalendar calendar) {
    this.calendar = calendar;
  }

  BillingCalendar calendar() {
    return calendar;
  }

  List<ExportRow> rows() {
    return rows;
  }

  /**
   * A claim goes out.
   *
   * @param day BHT04
   * @param recorded day of the file
   */
  void claim(Bill bill, String set, int day, int recorded) {
    boolean answered = recorded < calendar.people().lastDay();
    SentClaim sent = SentClaim.of(bill, set, new Sending(day, recorded, answered));
    String ending = sent.fate() == Fate.CUT ? "-cut" : "";
    String file = calendar.file("837", recorded, bill.claim().patient().payer()) + ending;
    piece(ClaimsExport.CLAIMS, recorded, file, sent.values());
  }

  /**
   * A 277CA.
   *
   * @param status category and code
   * @param icn the payer's number, empty for none
   */
  void status(Bill bill, int day, String status, String icn) {
    Claim claim = bill.claim();
    Patient patient = claim.patient();
    boolean accepted = !icn.isEmpty();
    String charge = Written.amount(claim.charge());
    String action = accepted ? "WQ" : "U";
    String text =
        new Segments()
            .add(
                "NM1",
                "QC",
                "1",
                patient.last(),
                patient.first(),
                "",
                "",
                "",
                "MI",
                patient.member())
            .add("TRN", "2", claim.number())
            .add("STC", status, Written.day(day), action, charge)
            .addGiven("REF", "1K", icn)
            .add("DTP", "472", "D8", Written.day(claim.service()))
            .toString();
    Practice practice = claim.practice();
    String billing =
        new Segments()
            .add("NM1", "85", "2", practice.name(), "", "", "", "", "XX", practice.npi())
            .toString();
    StatusFiles.Notice notice =
        new StatusFiles.Notice(day, patient.payerName(), billing, text, claim.charge(), accepted);
    String file = calendar.file("277", day, patient.payer());
    piece(ClaimsExport.STATUS, day, file, notice.values());
  }

  void answer(Answer answer, int day, Balance... balances) {
    paid(answer, "", Paid.of(answer, day, "", List.of(balances)));
  }

  /** An answer in a payment of its own. */
  void apart(Answer answer, int day, Balance... balances) {
    paid(answer, "", Paid.of(answer, day, answer.icn(), List.of(balances)));
  }

  /** Answers in one payment of its own, in a file of its own. */
  void apart(String ending, int day, Stream<Answer> answers, Balance... balances) {
    List<Answer> all = answers.toList();
    for (int i = 0; i < all.size(); i++) {
      List<Balance> given = i == 0 ? List.of(balances) : List.of();
      paid(all.get(i), ending, Paid.of(all.get(i), day, all.get(0).icn(), given));
    }
  }

  /** A payment that has provider adjustments only. */
  void balances(Answer payee, int day, Balance... balances) {
    Paid paid = Paid.of(payee, day, "B" + payee.icn(), List.of(balances));
    paid(payee, "", paid.withoutClaim());
  }

  /** What somebody writes of a denial, at times. */
  void note(DenialNote note, Dice dice) {
    if (dice.chance(NOTED) && note.day() < calendar.people().lastDay()) {
      row(ClaimsExport.DENIAL_NOTES, note.values(dice));
    }
  }

  void situation(Situation situation) {
    row(ClaimsExport.SITUATIONS, List.of("situations.csv", situation.title()));
  }

  /** What is true of a claim at the end and on a day before. */
  void truth(ClaimTruth truth) {
    int last = calendar.people().lastDay();
    truth.piece(last).ifPresent(piece -> row(ClaimsExport.EXPECTED_AUC, piece));
    int middle = calendar.people().firstDay() + calendar.people().days() * 2 / 3;
    Stream.of(middle, last)
        .flatMap(day -> truth.row(day).stream())
        .forEach(values -> row(ClaimsExport.TRUTH, values));
  }

  void row(ExportTable table, List<String> values) {
    rows.add(new ExportRow(table, values, Defect.NONE));
  }

  private void paid(Answer answer, String ending, Paid paid) {
    Payer payer = answer.claim().patient().payer();
    String file = calendar.file("835", paid.day(), payer);
    String own = ending.isEmpty() ? "" : "-" + paid.payerId() + ending;
    piece(ClaimsExport.REMITTANCES, paid.day(), file + own, paid.values());
  }

  private void piece(ExportTable table, int day, String file, List<String> values) {
    if (day <= calendar.people().lastDay()) {
      row(table, Stream.concat(Stream.of(file), values.stream()).toList());
    }
  }
}
