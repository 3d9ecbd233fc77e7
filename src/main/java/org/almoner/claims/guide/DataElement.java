package org.almoner.claims.guide;

/** Type and lengths of a data element; a sign or a point is no part of a number's length. */
public record DataElement(Type type, int minimum, int maximum) {

  /** Types of X12.6. */
  public enum Type {
    TEXT,
    CODE,
    DATE,
    TIME,
    WHOLE,
    DECIMAL
  }

  static Type type(String name) {
    return switch (name) {
      case "AN" -> Type.TEXT;
      case "ID" -> Type.CODE;
      case "DT" -> Type.DATE;
      case "TM" -> Type.TIME;
      case "R" -> Type.DECIMAL;
      default -> Type.WHOLE;
    };
  }
}
