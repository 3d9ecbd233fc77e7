package org.almoner.claims.acknowledge;

import java.util.regex.Pattern;

/**
 * What an acknowledgement repeats of envelopes, in the form that the standard gives it. Anything
 * else may be a value of a person that slipped a place, and is left out.
 */
enum Form {
  /** GS01. */
  GROUP("[A-Z]{2}"),
  /** GS06, ST02. */
  CONTROL_NUMBER("[A-Za-z0-9]{1,9}"),
  /** GS08, ST03. */
  GUIDE("\\d{6}([A-Z]\\d{1,3}[A-Z]?\\d{0,2})?"),
  /** ST01. */
  SET("\\d{3}"),
  /** ISA09. */
  SHORT_DAY("\\d{6}"),
  /** ISA10. */
  TIME("\\d{4}");

  private final Pattern pattern;

  Form(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** The text, empty where it has another form. */
  String of(String text) {
    return pattern.matcher(text).matches() ? text : "";
  }
}
