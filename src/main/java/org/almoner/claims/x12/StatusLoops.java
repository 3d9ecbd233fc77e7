package org.almoner.claims.x12;

/** Loops of 277: A information source, B receiver, C provider, D patient. */
final class StatusLoops implements Loops {
  private String level = "";
  private String loop = HEADER;

  @Override
  public String of(Segment segment) {
    switch (segment.tag()) {
      case "HL" -> {
        level = level(segment.element(3));
        loop = "2000" + level;
      }
      case "NM1" -> loop = "2100" + level;
      case "TRN" -> loop = "2200" + level;
      case "SVC" -> loop = "2220" + level;
      default -> {}
    }
    return loop;
  }

  private static String level(String code) {
    return switch (code) {
      case "20" -> "A";
      case "21" -> "B";
      case "19" -> "C";
      case "PT", "22", "23" -> "D";
      default -> "";
    };
  }
}
