package org.almoner.claims.x12;

/** Loops of 997 and 999. */
final class AcknowledgementLoops implements Loops {
  private String loop = HEADER;

  @Override
  public String of(Segment segment) {
    loop =
        switch (segment.tag()) {
          case "AK2", "AK5", "IK5" -> "2000";
          case "AK3", "IK3" -> "2100";
          case "AK4", "IK4" -> "2110";
          case "AK9" -> HEADER;
          default -> loop;
        };
    return loop;
  }
}
