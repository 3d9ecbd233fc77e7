package org.almoner.claims.x12;

/** Loops of 837 in its three kinds; names within a claim's providers are those of 837P. */
final class ClaimLoops implements Loops {
  private String loop = HEADER;

  @Override
  public String of(Segment segment) {
    loop =
        switch (segment.tag()) {
          case "HL" -> level(segment.element(3));
          case "CLM" -> "2300";
          case "SBR" -> isInClaim() ? "2320" : loop;
          case "LX", "SV1", "SV2", "SV3" -> "2400";
          case "LIN" -> isInLine() ? "2410" : loop;
          case "SVD" -> "2430";
          case "LQ" -> isInLine() ? "2440" : loop;
          case "NM1" -> name(segment.element(1));
          default -> loop;
        };
    return loop;
  }

  private static String level(String code) {
    return switch (code) {
      case "20" -> "2000A";
      case "22" -> "2000B";
      case "23" -> "2000C";
      default -> "2000";
    };
  }

  private boolean isInClaim() {
    return loop.startsWith("23");
  }

  private boolean isInLine() {
    return loop.startsWith("24");
  }

  private String name(String entity) {
    if (isInLine()) {
      return loop.compareTo("2430") >= 0 ? loop : "2420" + provider(entity);
    }
    if (loop.startsWith("232") || loop.startsWith("233")) {
      return switch (entity) {
        case "IL" -> "2330A";
        case "PR" -> "2330B";
        default -> "2330C";
      };
    }
    return isInClaim() ? "2310" + provider(entity) : party(entity);
  }

  private static String provider(String entity) {
    return switch (entity) {
      case "DN", "P3" -> "A";
      case "82" -> "B";
      case "77", "FA" -> "C";
      case "DQ" -> "D";
      default -> "E";
    };
  }

  private String party(String entity) {
    return switch (entity) {
      case "41" -> "1000A";
      case "40" -> "1000B";
      case "85" -> "2010AA";
      case "87" -> "2010AB";
      case "PE" -> "2010AC";
      case "IL" -> "2010BA";
      case "PR" -> "2010BB";
      case "QC" -> "2010CA";
      default -> "2010";
    };
  }
}
