import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Invented claims of three lines, each with a number of its own, as 837P, and their remits as 835:
 * every ninth denied, every fiftieth taken back and paid again. All follows from the claim's
 * ordinal.
 *
 * <pre>
 * WriteClaims bytes FOLDER PARTS BYTES      837 of that size in parts
 * WriteClaims claims FOLDER PARTS CLAIMS    837 and 835 of that many claims
 * </pre>
 */
final class WriteClaims {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
  private static final int DAYS = 300;
  private static final int CLAIMS_OF_A_SET = 5_000;
  private static final String[] PAYERS = {"SUN01", "MCR05", "LAK09", "MCD07", "HAR02"};
  private static final String[] FILINGS = {"CI", "MB", "HM", "MC", "16"};
  private static final String[] CODES = {"99213", "99214", "97110", "70450", "81002", "73030"};

  private final BufferedWriter out;
  private final int part;
  private final boolean isOneSet;
  private long written;
  private int segments;
  private int set;

  private WriteClaims(BufferedWriter out, int part, boolean isOneSet) {
    this.out = out;
    this.part = part;
    this.isOneSet = isOneSet;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int parts = Integer.parseInt(arguments[2]);
    long size = Long.parseLong(arguments[3]);
    for (int part = 0; part < parts; part++) {
      boolean isBytes = arguments[0].equals("bytes");
      Path bills = folder.resolve("837-%04d.x12".formatted(part));
      try (BufferedWriter out = Files.newBufferedWriter(bills, StandardCharsets.US_ASCII)) {
        new WriteClaims(out, part, isBytes)
            .bills(
                isBytes ? size / parts : Long.MAX_VALUE,
                isBytes ? Integer.MAX_VALUE : size / parts);
      }
      if (!isBytes) {
        Path answers = folder.resolve("835-%04d.x12".formatted(part));
        try (BufferedWriter out = Files.newBufferedWriter(answers, StandardCharsets.US_ASCII)) {
          new WriteClaims(out, part, false).answers(size / parts);
        }
      }
    }
  }

  private LocalDate day() {
    return FIRST.plusDays(part * 7L % DAYS);
  }

  private void bills(long bytes, long claims) throws IOException {
    LocalDate sent = day().plusDays(4);
    begin("HC", "005010X222A1", sent, 2 * part + 1);
    for (long claim = 0; claim < claims && written < bytes; claim++) {
      if (claim == 0 || (!isOneSet && claim % CLAIMS_OF_A_SET == 0)) {
        endSet();
        beginSet("837", "005010X222A1");
        put("BHT*0019*00*B%d*%s*1200*CH".formatted(set, DAY.format(sent)));
        put("NM1*41*2*SUBMITTER*****46*S1");
        put("NM1*40*2*RECEIVER*****46*R1");
        put("HL*1**20*1");
        put("NM1*85*2*CLINIC*****XX*1234567893");
        put("N3*1 MAIN ST");
        put("N4*TOWN*OH*440040000");
        put("REF*EI*111223333");
      }
      bill(claim, claim % CLAIMS_OF_A_SET + 2);
    }
    endSet();
    end(2 * part + 1);
  }

  private void bill(long claim, long level) throws IOException {
    int payer = (int) (claim % PAYERS.length);
    String service = DAY.format(day());
    put("HL*%d*1*22*0".formatted(level));
    put("SBR*P*18*******" + FILINGS[payer]);
    put("NM1*IL*1*PATIENT*NUMBER%d****MI*%s".formatted(claim % 9973, member(claim)));
    put("N3*2 SIDE ST");
    put("N4*TOWN*OH*440040000");
    put("DMG*D8*1970%02d%02d*F".formatted(1 + claim % 12, 1 + claim % 28));
    put("NM1*PR*2*PAYER %s*****PI*%s".formatted(PAYERS[payer], PAYERS[payer]));
    put("CLM*%s*%d***11:B:1*Y*A*Y*Y".formatted(number(claim), charge(claim)));
    put("HI*ABK:J069*ABF:E119*ABF:I10");
    for (int line = 1; line <= 3; line++) {
      put("LX*" + line);
      put("SV1*HC:%s*%d*UN*1***1".formatted(code(claim, line), charge(claim, line)));
      put("DTP*472*D8*" + service);
      put("REF*6R*%dL%d".formatted(claim, line));
    }
  }

  private void answers(long claims) throws IOException {
    LocalDate paid = day().plusDays(30);
    begin("HP", "005010X221A1", paid, 2 * part + 2);
    for (int payer = 0; payer < PAYERS.length; payer++) {
      beginSet("835", "005010X221A1");
      put("BPR*I*%d*C*ACH************%s".formatted(total(claims, payer), DAY.format(paid)));
      put("TRN*1*T%dP%d*1%s".formatted(part, payer, PAYERS[payer]));
      put("DTM*405*" + DAY.format(paid));
      put("N1*PR*PAYER %s*XV*%s".formatted(PAYERS[payer], PAYERS[payer]));
      put("N1*PE*CLINIC*XX*1234567893");
      put("LX*1");
      for (long claim = payer; claim < claims; claim += PAYERS.length) {
        answer(claim, 1);
        if (claim % 50 == 7) {
          answer(claim, -1);
          answer(claim, 1);
        }
      }
      endSet();
    }
    end(2 * part + 2);
  }

  private void answer(long claim, int sign) throws IOException {
    boolean isDenied = claim % 9 == 4;
    int payer = (int) (claim % PAYERS.length);
    put(
        "CLP*%s*%s*%d*%d**%s*I%s*11*1"
            .formatted(
                number(claim),
                sign > 0 ? "1" : "22",
                sign * charge(claim),
                sign * paid(claim),
                FILINGS[payer],
                number(claim)));
    put("NM1*QC*1*PATIENT*NUMBER%d****MI*%s".formatted(claim % 9973, member(claim)));
    for (int line = 1; line <= 3; line++) {
      int charge = charge(claim, line);
      int paid = isDenied ? 0 : charge - 20;
      put("SVC*HC:%s*%d*%d**1".formatted(code(claim, line), sign * charge, sign * paid));
      put("DTM*472*" + DAY.format(day()));
      put(isDenied ? "CAS*CO*197*" + sign * charge : "CAS*CO*45*" + sign * 20);
      put("REF*6R*%dL%d".formatted(claim, line));
    }
  }

  private static long total(long claims, int payer) {
    long total = 0;
    for (long claim = payer; claim < claims; claim += PAYERS.length) {
      total += paid(claim);
    }
    return total;
  }

  private static long paid(long claim) {
    return claim % 9 == 4 ? 0 : charge(claim) - 60;
  }

  private String number(long claim) {
    return "P%05dC%07d".formatted(part, claim);
  }

  private String member(long claim) {
    return "M%d%05d".formatted(part, claim % 9973);
  }

  private static int charge(long claim, int line) {
    return (int) (50 + (claim * 7 + line * 13) % 200);
  }

  private static int charge(long claim) {
    return charge(claim, 1) + charge(claim, 2) + charge(claim, 3);
  }

  private static String code(long claim, int line) {
    return CODES[(int) ((claim + line) % CODES.length)];
  }

  private void begin(String group, String guide, LocalDate recorded, int control)
      throws IOException {
    put(
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *%s*1200*^*00501*%09d*0*P*:"
            .formatted(DAY.format(recorded).substring(2), control));
    put("GS*%s*S*R*%s*1200*%d*X*%s".formatted(group, DAY.format(recorded), control, guide));
  }

  private void beginSet(String type, String guide) throws IOException {
    set++;
    segments = 0;
    put("ST*%s*%04d*%s".formatted(type, set, guide));
  }

  private void endSet() throws IOException {
    if (segments > 0 && set > 0) {
      put("SE*%d*%04d".formatted(segments + 1, set));
      segments = 0;
    }
  }

  private void end(int control) throws IOException {
    put("GE*%d*%d".formatted(set, control));
    put("IEA*1*%09d".formatted(control));
  }

  private void put(String segment) throws IOException {
    out.write(segment);
    out.write("~\n");
    written += segment.length() + 2;
    segments++;
  }
}
