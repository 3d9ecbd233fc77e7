package org.almoner.claims.jobs;

import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.X12Row;

/**
 * Rows that connect claims, and the columns by which they do (CLAIMS 4, increments): a number,
 * payers' control numbers, and member, charge and days.
 */
enum Connecting {
  SENT(Submission.class, "submission_id", "pcn", "original_icn"),
  ANSWERED(Remit.class, "remit_id", "pcn", "icn", "ref_f8"),
  /** Of these, 277CA only. */
  ACKNOWLEDGED(Acknowledgement.class, "ack_id", "reference", "icn");

  static final String MEMBER = "member_id";
  static final String CHARGE = "charge";

  private final Class<? extends X12Row> kind;
  private final String key;
  private final String number;
  private final List<String> controlNumbers;

  Connecting(Class<? extends X12Row> kind, String key, String number, String... controlNumbers) {
    this.kind = kind;
    this.key = key;
    this.number = number;
    this.controlNumbers = List.of(controlNumbers);
  }

  Class<? extends X12Row> kind() {
    return kind;
  }

  /** The column that identifies a row. */
  String key() {
    return key;
  }

  /** CLM01, CLP01 or TRN02. */
  String number() {
    return number;
  }

  /** CLP07, REF 1K or REF F8. */
  List<String> controlNumbers() {
    return controlNumbers;
  }

  /** All of these columns. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(controlNumbers);
    columns.add(number);
    if (isOfMember()) {
      columns.addAll(List.of(MEMBER, CHARGE));
    }
    return columns;
  }

  /** Whether it has {@link #MEMBER}, {@link #CHARGE} and days of service. */
  boolean isOfMember() {
    return this != ACKNOWLEDGED;
  }
}
