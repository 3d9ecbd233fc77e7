package org.almoner.claims.read;

import org.almoner.claims.rows.Envelope;

/** Types of transactions, by ST01 and the guide. */
enum TransactionType {
  CLAIM("CLM"),
  REMITTANCE("CLP"),
  FUNCTIONAL_ACKNOWLEDGEMENT(""),
  CLAIM_ACKNOWLEDGEMENT(""),
  OTHER("");

  /** The segment that begins one of its claims, empty where it has none. */
  private final String loopTag;

  TransactionType(String loopTag) {
    this.loopTag = loopTag;
  }

  String loopTag() {
    return loopTag;
  }

  boolean hasClaims() {
    return !loopTag.isEmpty();
  }

  static TransactionType of(String type, String guide) {
    return switch (type) {
      case "837" -> CLAIM;
      case "835" -> REMITTANCE;
      case "997", "999" -> FUNCTIONAL_ACKNOWLEDGEMENT;
      case "277" ->
          guide.contains("X214") || guide.contains("X167") || guide.contains("X070")
              ? CLAIM_ACKNOWLEDGEMENT
              : OTHER;
      default -> OTHER;
    };
  }

  TransactionRows rows(String type, String guide, Envelope envelope, RowSink sink) {
    return switch (this) {
      case CLAIM -> new ClaimTransaction(guide, envelope, sink);
      case REMITTANCE -> new RemittanceTransaction(guide, envelope, sink);
      case FUNCTIONAL_ACKNOWLEDGEMENT -> new FunctionalAcknowledgements(type, envelope, sink);
      case CLAIM_ACKNOWLEDGEMENT -> new ClaimAcknowledgements(envelope, sink);
      case OTHER -> new SetAside(envelope);
    };
  }
}
