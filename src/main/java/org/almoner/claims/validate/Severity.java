package org.almoner.claims.validate;

/** What a finding means for what it is found in. */
public enum Severity {
  /** It is refused. */
  ERROR,
  /** It can be read, and should be put right. */
  WARNING
}
