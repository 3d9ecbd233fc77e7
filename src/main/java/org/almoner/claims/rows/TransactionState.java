package org.almoner.claims.rows;

/** Each transaction is exactly one of these; set aside are types that are not read. */
public enum TransactionState {
  WHOLE,
  PARTLY_STAGED,
  REFUSED,
  SET_ASIDE
}
