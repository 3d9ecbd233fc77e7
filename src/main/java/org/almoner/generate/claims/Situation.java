package org.almoner.generate.claims;

import java.util.Locale;

/** What happens in the world of claims that software gets wrong; each is in every world. */
enum Situation {
  PLB_ONLY(1),
  PLB_EVERY_POSITION(2),
  INTEREST(3),
  REVERSAL_AND_CORRECTION_SAME_835(4),
  REVERSAL_NOW_CORRECTION_LATER(6),
  CLAIM_SPLIT_ACROSS_835S(7),
  SAME_835_DELIVERED_TWICE(8),
  REMIT_BEFORE_CLAIM(10),
  CLAIM_NUMBER_USED_AGAIN(11),
  CONTROL_NUMBER_ALTERED_BY_PAYER(12),
  REPLACEMENT_FREQUENCY_7(14),
  VOID_FREQUENCY_8(15),
  CAS_SIX_TRIPLES_AND_GAPS(16),
  OA23_AT_CLAIM_AND_LINE(17),
  LINE_SPLIT(18),
  BUNDLED_LINES(19),
  MODIFIER_DROPPED(21),
  SECONDARY_COORDINATION(22),
  CROSSOVER_WITHOUT_OWN_837(23),
  CAPITATION_24(25),
  ZERO_PAID_BUT_NOT_DENIED(26),
  DENIED_UNDER_STATUS_1(27),
  DENIED_UNDER_GROUP_PR(28),
  PREDETERMINATION(30),
  NOT_OUR_CLAIM_FORWARDED(31),
  REMARK_CODES_DECIDE(32),
  STATUS_REJECTION_THEN_CLEAN("33-277ca-rejection-then-clean"),
  PARTIAL_ACKNOWLEDGEMENT("34-999-partial"),
  SEPARATORS_AND_SEVERAL_ISA(36),
  SAME_HL_IDS_DEPENDENTS(37),
  ODD_DATES(38),
  NPI_CHECK_DIGIT(41),
  WRONG_TRAILERS(43),
  UNKNOWN_AND_NEW_CODES(44),
  MATURITY_AND_CENSORING(48);

  private final String title;

  Situation(String title) {
    this.title = title;
  }

  /** A situation whose words are its name. */
  Situation(int number) {
    String words = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.title = (number < 10 ? "0" + number : Integer.toString(number)) + "-" + words;
  }

  /** Number and words, such as {@code 04-reversal-and-correction-same-835}. */
  String title() {
    return title;
  }
}
