package org.almoner.claims;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files with 50 names, identifiers and birth dates, in every segment that can hold one and in some
 * that cannot; whole, broken and cut off.
 */
final class PlantedPersons {
  private static final String HEAD =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER      "
          + " *260110*1200*^*00501*%09d*0*P*:~";

  private static final LocalDate FIRST_BIRTH = LocalDate.of(1903, 11, 1);

  private final List<String> planted = new ArrayList<>();
  private int control;
  private int births;

  /** Texts to search for; a birth date also as it is written by us. */
  List<String> planted() {
    return planted;
  }

  private String name() {
    return planted("QXNAME%02dZV");
  }

  private String id() {
    return planted("QXID%02d77ZV");
  }

  private String planted(String pattern) {
    String text = pattern.formatted(planted.size());
    planted.add(text);
    return text;
  }

  private String born() {
    LocalDate day = FIRST_BIRTH.plusDays(births++);
    planted.add(day.toString());
    planted.add(day.toString().replace("-", ""));
    return day.toString().replace("-", "");
  }

  /** By name. Whole interchanges stand in one file, as each file costs a run of its own tasks. */
  Map<String, byte[]> files() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("whole", String.join("\n", interchanges()));
    String whole = interchange("837", "005010X222A1", bill(name(), id(), born()));
    texts.put("cut", whole.substring(0, whole.indexOf("SV1*") + 3));
    texts.put("stray", HEAD.formatted(++control) + "NM1*IL*1*" + name() + "~CLM*" + id() + "*1~");
    texts.put("prose", "The patient " + name() + ", born " + born() + ", has number " + id() + ".");
    texts.put(
        "huge",
        interchange("837", "005010X222A1", "NM1*IL*1*" + (name() + " ").repeat(200_000) + "~"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private List<String> interchanges() {
    List<String> all = new ArrayList<>();
    all.add(interchange("837", "005010X222A1", bill(name(), id(), born())));
    String wrong = bill(name(), id(), born());
    all.add(interchange("837", "005010X222A1", unreadable(wrong)));
    all.add(interchange("835", "005010X221A1", remit(name(), id(), born())));
    all.add(interchange("277", "005010X214", status(name(), id())));
    all.add(interchange("999", "005010X231A1", answer(name(), id())));
    all.add(interchange("837", "005010X222A1", name() + "*1~" + id() + "~" + born() + "~"));
    all.add(envelope(interchange(name(), id(), "BHT*0019*00*" + id() + "~")));
    return all;
  }

  /** Values of persons where a group says what it is and a set its number, a TA1 asked for. */
  private String envelope(String interchange) {
    return interchange
        .replace("GS*HC*", "GS*" + name() + "*")
        .replace("*0001*", "*" + id() + "*")
        .replace("*0*P*:~", "*1*P*:~");
  }

  private String interchange(String type, String guide, String body) {
    control++;
    return HEAD.formatted(control)
        + "GS*HC*S*R*20260110*1200*%d*X*%s~ST*%s*0001*%s~".formatted(control, guide, type, guide)
        + body
        + "SE*9*0001~GE*1*%d~IEA*1*%09d~".formatted(control, control);
  }

  /** Subscriber and dependent, with all their references and notes. */
  private String bill(String patient, String member, String born) {
    return "BHT*0019*00*%s*20260110*1200*CH~".formatted(id())
        + "NM1*41*2*%s*****46*S1~PER*IC*%s*TE*5550100~".formatted(name(), name())
        + "HL*1**20*1~NM1*85*2*CLINIC*****XX*1234567893~N3*%s~".formatted(name())
        + "HL*2*1*22*1~SBR*P*18*%s******CI~NM1*IL*1*%s*%s****MI*%s~"
            .formatted(id(), patient, name(), member)
        + "N3*%s~N4*%s*OH*440040000~DMG*D8*%s*F~REF*SY*%s~".formatted(name(), name(), born, id())
        + "NM1*PR*2*SUNRISE*****PI*SUN01~"
        + "HL*3*2*23*0~PAT*19~NM1*QC*1*%s*%s~DMG*D8*%s*M~".formatted(name(), name(), born())
        + "CLM*%s*100***11:B:1*Y*A*Y*Y~".formatted(id())
        + "REF*EA*%s~REF*G1*%s~REF*9F*%s~REF*F8*%s~".formatted(id(), id(), id(), id())
        + "NTE*ADD*%s~PWK*OZ*BM***AC*%s~K3*%s~HI*ABK:J069~".formatted(name(), id(), name())
        + "NM1*82*1*%s*%s****XX*1234567893~".formatted(name(), name())
        + "SBR*S*18*******MC~NM1*IL*1*%s*%s****MI*%s~NM1*PR*2*STATE*****PI*MCD07~"
            .formatted(name(), name(), id())
        + "LX*1~SV1*HC:99213*100*UN*1***1~DTP*472*D8*20260105~REF*6R*%s~NTE*ADD*%s~"
            .formatted(id(), name());
  }

  /** Values of persons where amounts, dates and codes should be. */
  private String unreadable(String bill) {
    return bill.replace("*100***11", "*" + name() + "***11")
        + "CLM*%s*%s***%s:B:%s~".formatted(id(), name(), name(), id())
        + "CLM*%s*100***11:B:1~LX*%s~SV1*HC:%s*%s*UN*%s~DTP*472*D8*%s~"
            .formatted(id(), name(), name(), name(), name(), name())
        + "CLM**%s~HI*%s:%s~DTP*%s*RD8*%s~".formatted(name(), name(), name(), name(), name());
  }

  private String remit(String patient, String member, String born) {
    return "BPR*I*%s*C*ACH************%s~TRN*1*%s*1SUN01~".formatted(name(), born, id())
        + "N1*PR*SUNRISE*XV*SUN01~PER*BL*%s~N1*PE*CLINIC*XX*1234567893~LX*1~".formatted(name())
        + "CLP*%s*1*100*0**12*%s*11*1~NM1*QC*1*%s*%s****MI*%s~"
            .formatted(id(), id(), patient, name(), member)
        + "NM1*IL*1*%s~NM1*74*1*%s****MI*%s~NM1*TT*2*%s~REF*EA*%s~REF*1W*%s~"
            .formatted(name(), name(), id(), name(), id(), id())
        + "DTM*232*%s~SVC*HC:99213*100*0**1~CAS*CO*%s*100~CAS*%s*45*%s~LQ*HE*%s~REF*6R*%s~"
            .formatted(born(), name(), name(), name(), name(), id())
        + "CLP*%s*%s*%s*0~CLP*%s~".formatted(id(), name(), name(), id())
        + "PLB*%s*%s*WO:%s*%s~".formatted(id(), born(), id(), name());
  }

  private String status(String patient, String member) {
    return "BHT*0085*08*%s*20260110*1200*TH~HL*1**20*1~NM1*PR*2*SUNRISE*****PI*X1~".formatted(id())
        + "HL*2*1*21*1~NM1*41*2*%s*****46*S1~HL*3*2*19*1~HL*4*3*PT~NM1*QC*1*%s*%s****MI*%s~"
            .formatted(name(), patient, name(), member)
        + "TRN*2*%s~STC*A7:562:85*20260110*U*100********%s~STC*%s:%s*%s~"
            .formatted(id(), name(), name(), id(), name())
        + "REF*1K*%s~REF*D9*%s~DTP*472*D8*%s~".formatted(id(), id(), born());
  }

  private String answer(String patient, String member) {
    return "AK1*HC*%s*005010X222A1~AK2*837*%s~".formatted(id(), id())
        + "IK3*NM1*8*%s*8~CTX*%s:%s~IK4*3*1035*7*%s~IK4*9:1*67*%s*%s~"
            .formatted(name(), name(), id(), patient, name(), member)
        + "AK3*%s*4**8~AK4*2*66*%s*%s~IK5*R*%s~AK9*%s*1*1*0*%s~"
            .formatted(name(), name(), name(), name(), id(), name());
  }
}
