package org.almoner.generate.claims;

import java.util.List;
import org.almoner.generate.claims.SentClaim.Fate;

/**
 * A transaction of an 837: claims of one kind.
 *
 * @param control ST02
 * @param claims in order of who bills
 */
record ClaimSet(String control, List<SentClaim> claims) {

  Fate fate() {
    return claims.get(0).fate();
  }

  Claim.Kind kind() {
    return claims.get(0).kind();
  }

  /** ST to SE; what is cut off ends within the claim that would have come next. */
  String text() {
    String whole = Interchange.set("837", control, kind().guide(), body());
    int trailer = whole.lastIndexOf("SE*");
    long count = Segments.count(whole);
    return switch (fate()) {
      case ZEROS -> whole.substring(0, trailer) + trailer("00" + count);
      case MISCOUNTED -> whole.substring(0, trailer) + trailer(Long.toString(count + 1));
      case CUT -> whole.substring(0, trailer) + "HL*9*1*22*0~SBR*P*18*******CI~NM1*IL*1*CUTO";
      default -> whole;
    };
  }

  private String trailer(String count) {
    return new Segments().add("SE", count, control).toString();
  }

  private String body() {
    Segments text = new Segments();
    String day = Written.day(claims.get(0).day());
    text.add("BHT", "0019", "00", "B" + control, day, Interchange.TIME, "CH")
        .add("NM1", "41", "2", "ALMONER BILLING", "", "", "", "", "46", "BILLER")
        .add("PER", "IC", "DESK", "TE", "5555550100")
        .add("NM1", "40", "2", "CLEARINGHOUSE", "", "", "", "", "46", "HUB");
    int level = 0;
    int billing = 0;
    String current = "";
    for (SentClaim claim : claims) {
      if (!claim.billing().equals(current)) {
        billing = ++level;
        current = claim.billing();
        text.add("HL", Integer.toString(billing), "", "20", "1").append(current);
      }
      level = levels(text, claim, level, billing);
    }
    return text.toString();
  }

  private static int levels(Segments text, SentClaim claim, int level, int billing) {
    boolean dependent = !claim.dependent().isEmpty();
    int subscriber = level + 1;
    text.add("HL", "" + subscriber, "" + billing, "22", dependent ? "1" : "0")
        .append(claim.subscriber());
    if (dependent) {
      text.add("HL", "" + (subscriber + 1), "" + subscriber, "23", "0").append(claim.dependent());
    }
    text.append(claim.loop());
    return dependent ? subscriber + 1 : subscriber;
  }
}
