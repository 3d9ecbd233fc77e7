package org.almoner.claims.validate;

/** The two acknowledgements, which have codes of their own. */
public enum Dialect {
  /** Of the syntax, up to 4010. */
  T997,
  /** Of a guide, from 5010 on. */
  T999
}
