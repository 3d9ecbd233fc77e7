package org.almoner.claims.validate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong. Codes are those of X12: I18 in a TA1 for interchanges, 716 for groups, 718 and
 * 618 for sets, 720 and 620 for segments, 723 and 621 for elements (a 997's and a 999's).
 */
public enum Rule {
  NOT_X12(Level.INTERCHANGE, "022", "no X12 begins here; nothing behind it was read"),
  INTERCHANGE_MISSING(Level.INTERCHANGE, "022", "no ISA begins the interchange"),
  INTERCHANGE_WIDTH(Level.INTERCHANGE, "022", "an element of the ISA has not its fixed width"),
  AUTHORIZATION_QUALIFIER(Level.INTERCHANGE, "010", "the authorization qualifier is no code"),
  SECURITY_QUALIFIER(Level.INTERCHANGE, "012", "the security qualifier is no code"),
  SENDER_QUALIFIER(Level.INTERCHANGE, "005", "the sender's qualifier is no code"),
  SENDER(Level.INTERCHANGE, "006", "the sender is absent"),
  RECEIVER_QUALIFIER(Level.INTERCHANGE, "007", "the receiver's qualifier is no code"),
  RECEIVER(Level.INTERCHANGE, "008", "the receiver is absent"),
  INTERCHANGE_DATE(Level.INTERCHANGE, "014", "the date is none"),
  INTERCHANGE_TIME(Level.INTERCHANGE, "015", "the time is none"),
  INTERCHANGE_VERSION(Level.INTERCHANGE, "017", "the version is neither 00401 nor 00501"),
  INTERCHANGE_NUMBER(Level.INTERCHANGE, "018", "the control number has not nine digits"),
  ACKNOWLEDGEMENT_FLAG(Level.INTERCHANGE, "019", "the request of an acknowledgement is not 0 or 1"),
  TEST_FLAG(Level.INTERCHANGE, "020", "the usage is neither P nor T"),
  INTERCHANGE_CONTENT(Level.INTERCHANGE, "024", "a segment stands outside of all sets"),
  INTERCHANGE_COUNT(Level.INTERCHANGE, "021", "the count of groups is not theirs"),
  INTERCHANGE_NUMBERS_DIFFER(Level.INTERCHANGE, "001", "control numbers of ISA and IEA differ"),
  INTERCHANGE_UNENDED(Level.INTERCHANGE, "023", "the interchange has no IEA"),

  GROUP_MISSING(Level.GROUP, "1", "no GS begins the group"),
  GROUP_UNKNOWN(Level.GROUP, "1", "the functional code is not known"),
  GROUP_ELEMENT(Level.GROUP, "1", "an element of the GS is absent or no such value"),
  GROUP_VERSION(Level.GROUP, "2", "the version is none of 4010 and 5010"),
  VERSIONS_DIFFER(Level.GROUP, "the version is not that of the interchange"),
  GROUP_UNENDED(Level.GROUP, "3", "the group has no GE"),
  GROUP_NUMBERS_DIFFER(Level.GROUP, "4", "control numbers of GS and GE differ"),
  GROUP_COUNT(Level.GROUP, "5", "the count of sets is not theirs"),
  GROUP_NUMBER(Level.GROUP, "6", "the control number is no number of up to nine digits"),
  GROUP_NUMBER_TWICE(Level.GROUP, "6", "19", "the control number was used in this interchange"),

  SET_UNENDED(Level.SET, "2", "the set has no SE"),
  SET_NUMBERS_DIFFER(Level.SET, "3", "control numbers of ST and SE differ"),
  SET_COUNT(Level.SET, "4", "the count of segments is not theirs"),
  SET_UNKNOWN(Level.SET, "6", "the type is not one of its group"),
  SET_NUMBER(Level.SET, "7", "the control number is not of four to nine characters"),
  SET_NUMBER_TWICE(Level.SET, "7", "23", "the control number was used in this group"),
  SET_GUIDE(Level.SET, "1", "I6", "the guide is absent or another than the group's"),
  GUIDE_UNKNOWN(
      Level.SET, "its guide is not packed: envelopes and what no claim can do without are checked"),

  SEGMENT_UNKNOWN(Level.SEGMENT, "1", "no such segment is in the guide"),
  SEGMENT_UNEXPECTED(Level.SEGMENT, "2", "the segment is not expected here"),
  SEGMENT_NOT_USED(Level.SEGMENT, "2", "I4", "the guide does not use the segment here"),
  SEGMENT_MISSING(Level.SEGMENT, "3", "a required segment is absent"),
  LOOP_MISSING(Level.SEGMENT, "3", "a required loop is absent"),
  LOOP_TOO_OFTEN(Level.SEGMENT, "4", "the loop is there too often"),
  SEGMENT_TOO_OFTEN(Level.SEGMENT, "5", "the segment is there too often"),
  SEGMENT_OUT_OF_SEQUENCE(Level.SEGMENT, "7", "the segment comes too late in its loop"),
  SEGMENT_TOO_LARGE(Level.SEGMENT, "8", "the segment is larger than any may be"),

  ELEMENT_MISSING(Level.ELEMENT, "1", "a required value is absent"),
  CONDITIONAL_MISSING(Level.ELEMENT, "2", "absent, though what is there requires it"),
  TOO_MANY_ELEMENTS(Level.ELEMENT, "3", "more elements than the segment has"),
  TOO_SHORT(Level.ELEMENT, "4", "too short"),
  TOO_LONG(Level.ELEMENT, "5", "too long"),
  CHARACTER(Level.ELEMENT, "6", "a character that its type does not allow"),
  CODE(Level.ELEMENT, "7", "none of the codes allowed here"),
  DATE(Level.ELEMENT, "8", "no date of its format"),
  TIME(Level.ELEMENT, "9", "no time of its format"),
  EXCLUDED(Level.ELEMENT, "10", "excluded by what else is there"),
  NOT_USED(Level.ELEMENT, "10", "I10", "the guide does not use it here"),
  TOO_MANY_REPETITIONS(Level.ELEMENT, "3", "12", "repeated too often"),
  TOO_MANY_COMPONENTS(Level.ELEMENT, "3", "13", "more components than it has"),
  LEVEL_NUMBER(Level.ELEMENT, "7", "levels are not numbered one by one"),
  LEVEL_PARENT(Level.ELEMENT, "7", "the level above is none of those before"),
  LINE_NUMBER(Level.ELEMENT, "7", "lines are not numbered one by one"),
  NPI_CHECK_DIGIT(Level.ELEMENT, "no national provider identifier: its check digit is wrong"),
  BLANKS(Level.ELEMENT, "blanks stand around the value"),
  UNUSUAL_CHARACTER(Level.ELEMENT, "a character outside of ASCII"),

  LINE_TOTAL(Level.ELEMENT, null, "I12", "the claim's charge is not the sum of its lines"),
  LINE_BALANCE(Level.ELEMENT, null, "I12", "charge less adjustments is not what the line paid"),
  CLAIM_BALANCE(Level.ELEMENT, null, "I12", "charge less adjustments is not what the claim paid"),
  PAYMENT_BALANCE(
      Level.ELEMENT, null, "I12", "claims less provider adjustments are not the payment"),
  INTEREST_BALANCE(Level.ELEMENT, "interest of the claims is not that of the payment");

  private final Level level;
  private final Severity severity;
  private final @Nullable String syntaxCode;
  private final @Nullable String guideCode;
  private final String words;

  /** An error with one code in both acknowledgements. */
  Rule(Level level, String code, String words) {
    this(level, code, code, words);
  }

  Rule(Level level, @Nullable String syntaxCode, String guideCode, String words) {
    this.level = level;
    this.severity = Severity.ERROR;
    this.syntaxCode = syntaxCode;
    this.guideCode = guideCode;
    this.words = words;
  }

  /** A warning, which no acknowledgement tells. */
  Rule(Level level, String words) {
    this.level = level;
    this.severity = Severity.WARNING;
    this.syntaxCode = null;
    this.guideCode = null;
    this.words = words;
  }

  public Level level() {
    return level;
  }

  public Severity severity() {
    return severity;
  }

  /** What is wrong, without a value. */
  public String words() {
    return words;
  }

  /** Its code there; empty where that acknowledgement does not tell it. */
  public Optional<String> code(Dialect dialect) {
    return Optional.ofNullable(dialect == Dialect.T997 ? syntaxCode : guideCode);
  }
}
