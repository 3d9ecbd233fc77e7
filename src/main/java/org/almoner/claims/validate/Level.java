package org.almoner.claims.validate;

/** What a finding is about. */
public enum Level {
  INTERCHANGE,
  GROUP,
  SET,
  SEGMENT,
  ELEMENT
}
