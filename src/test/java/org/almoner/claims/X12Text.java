package org.almoner.claims;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Small X12 files for tests, each with one transaction recorded on a day. */
final class X12Text {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  /**
   * An 837P of one claim to payer SUN01, with a line L1 of the same charge.
   *
   * @param claim CLM01, charge, frequency, REF F8 (empty for none), member, CPT, date of service
   */
  static Tables claim(int control, String day, String... claim) {
    return read(control, claimFile(control, day, claim));
  }

  /** The text of the file that {@link #claim} reads. */
  static String claimFile(int control, String day, String... claim) {
    LocalDate date = LocalDate.parse(day);
    String reference = claim[3].isEmpty() ? "" : "REF*F8*" + claim[3] + "~";
    return file(
        control,
        date,
        "837",
        "005010X222A1",
        "BHT*0019*00*B1*%s*1200*CH~HL*1**20*1~NM1*85*2*CLINIC*****XX*1234567893~"
                .formatted(LONG.format(date))
            + "HL*2*1*22*0~SBR*P*18*******CI~NM1*IL*1*ONE*P****MI*"
            + claim[4]
            + "~"
            + "NM1*PR*2*SUNRISE*****PI*SUN01~"
            + "CLM*%s*%s***11:B:%s*Y*A*Y*Y~".formatted(claim[0], claim[1], claim[2])
            + reference
            + "LX*1~SV1*HC:%s*%s*UN*1***1~DTP*472*D8*%s~REF*6R*L1~"
                .formatted(claim[5], claim[1], claim[6]));
  }

  /** An 835 of payer SUN01 with these CLP loops. */
  static Tables remittance(int control, String day, String trace, String loops) {
    return read(control, remittanceFile(control, day, trace, loops));
  }

  /** The text of the file that {@link #remittance} reads. */
  static String remittanceFile(int control, String day, String trace, String loops) {
    LocalDate date = LocalDate.parse(day);
    return file(
        control,
        date,
        "835",
        "005010X221A1",
        "BPR*I*0*C*ACH************%s~TRN*1*%s*1SUN01~".formatted(LONG.format(date), trace)
            + "N1*PR*SUNRISE*XV*SUN01~N1*PE*CLINIC*XX*1234567893~LX*1~"
            + loops);
  }

  /**
   * A CLP loop with one line L1.
   *
   * @param claim CLP01, status, charge, paid, CLP07, member, CPT, date of service, CAS ("CO*45*20")
   */
  static String loop(String... claim) {
    return "CLP*%s*%s*%s*%s**12*%s*11*1~".formatted((Object[]) claim)
        + "NM1*QC*1*ONE*P****MI*%s~".formatted(claim[5])
        + "SVC*HC:%s*%s*%s**1~DTM*472*%s~CAS*%s~REF*6R*L1~"
            .formatted(claim[6], claim[2], claim[3], claim[7], claim[8]);
  }

  /** A file of one transaction with this body between ST and SE. */
  static Tables transaction(int control, String day, String type, String guide, String body) {
    return read(control, file(control, LocalDate.parse(day), type, guide, body));
  }

  private static Tables read(int control, String text) {
    return Tables.read(
        control + ".x12", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String file(int control, LocalDate date, String type, String guide, String body) {
    String day = SHORT.format(date);
    return "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *%s*1200*^*00501*%09d*0*P*:~"
            .formatted(day, control)
        + "GS*HP*S*R*%s*1200*%d*X*%s~".formatted(LONG.format(date), control, guide)
        + "ST*%s*0001*%s~%sSE*%d*0001~GE*1*%d~IEA*1*%09d~"
            .formatted(type, guide, body, body.split("~").length + 2, control, control);
  }

  private X12Text() {}
}
