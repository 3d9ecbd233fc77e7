package org.almoner.claims.x12;

/** Loops of 835. */
final class RemittanceLoops implements Loops {
  private String loop = HEADER;

  @Override
  public String of(Segment segment) {
    loop =
        switch (segment.tag()) {
          case "N1" ->
              switch (segment.element(1)) {
                case "PR" -> "1000A";
                case "PE" -> "1000B";
                default -> loop;
              };
          case "LX" -> "2000";
          case "CLP" -> "2100";
          case "SVC" -> "2110";
          case "PLB" -> "summary";
          default -> loop;
        };
    return loop;
  }
}
