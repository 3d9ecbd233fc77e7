package org.almoner.generate.claims;

import java.util.List;

/**
 * A claim as a piece of an 837 file.
 *
 * @param kind of claim
 * @param set what its transaction is like; claims of equal sets share one
 * @param day BHT04, days since 1970
 * @param recorded day of the file
 * @param answered whether the day after it is known
 * @param billing loop 2010AA
 * @param subscriber loops 2000B and 2010B without HL
 * @param dependent loop 2000C without HL, empty for none
 * @param loop loop 2300
 */
record SentClaim(
    Claim.Kind kind,
    String set,
    int day,
    int recorded,
    boolean answered,
    String billing,
    String subscriber,
    String dependent,
    String loop) {

  /** What is special about a transaction; what follows the colon keeps it apart from others. */
  enum Fate {
    /** Nothing. */
    USUAL,
    /** The acknowledgement rejects it. */
    REJECTED,
    /** The acknowledgement finds an error and accepts it. */
    ACCEPTED_WITH_ERRORS,
    /** The number of segments has leading zeros. */
    ZEROS,
    /** The number of segments is wrong by one. */
    MISCOUNTED,
    /** The file ends within the next claim. */
    CUT;

    /** A set of one's own. */
    String of(String number) {
      return name() + ":" + number;
    }

    static Fate read(String set) {
      return valueOf(set.substring(0, set.indexOf(':')));
    }
  }

  /**
   * When something is sent.
   *
   * @param day BHT04
   * @param recorded day of the file
   * @param answered whether the day after it is known
   */
  record Sending(int day, int recorded, boolean answered) {}

  static SentClaim of(Bill bill, String set, Sending sending) {
    BillText text = new BillText(bill);
    return new SentClaim(
        bill.claim().kind(),
        set,
        sending.day(),
        sending.recorded(),
        sending.answered(),
        bill.claim().practice().billing(),
        text.subscriber(),
        text.dependent(),
        text.loop());
  }

  List<String> values() {
    return List.of(
        kind.name(),
        set,
        Integer.toString(day),
        Integer.toString(recorded),
        Boolean.toString(answered),
        billing,
        subscriber,
        dependent,
        loop);
  }

  static SentClaim read(List<String> values) {
    return new SentClaim(
        Claim.Kind.valueOf(values.get(0)),
        values.get(1),
        Integer.parseInt(values.get(2)),
        Integer.parseInt(values.get(3)),
        Boolean.parseBoolean(values.get(4)),
        values.get(5),
        values.get(6),
        values.get(7),
        values.get(8));
  }

  Fate fate() {
    return Fate.read(set);
  }

  /** What claims of one transaction have in common. */
  String transaction() {
    return kind.ordinal() + "|" + set + "|" + day;
  }
}
