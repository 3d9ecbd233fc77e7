package org.almoner.claims.x12;

/** Tells of each segment of a transaction, in order, the loop of its guide that it lies in. */
public interface Loops {
  String HEADER = "header";

  String of(Segment segment);

  /** Those of a type of transaction (ST01). */
  static Loops of(String type) {
    return switch (type) {
      case "837" -> new ClaimLoops();
      case "835" -> new RemittanceLoops();
      case "997", "999" -> new AcknowledgementLoops();
      case "277" -> new StatusLoops();
      default -> segment -> "";
    };
  }
}
