package org.almoner.generate.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.generate.Binding;

/** 277CA files: what payers say of claims when they come in, a transaction for each payer. */
record StatusFiles() implements Binding {
  private static final String GUIDE = "005010X214";
  private static final long FIRST_NUMBER = 600_000_000;

  /**
   * What is said of a claim.
   *
   * @param payer loop 2100A
   * @param billing NM1 of who billed
   * @param text loops 2000D and 2200D without HL
   * @param cents charged
   */
  record Notice(int day, String payer, String billing, String text, long cents, boolean accepted) {

    List<String> values() {
      return List.of("" + day, payer, billing, text, "" + cents, "" + accepted);
    }

    static Notice read(List<String> values) {
      return new Notice(
          Integer.parseInt(values.get(0)),
          values.get(1),
          values.get(2),
          values.get(3),
          Long.parseLong(values.get(4)),
          Boolean.parseBoolean(values.get(5)));
    }
  }

  @Override
  public void bind(Iterator<Volume> volumes, Shelf shelf) throws IOException {
    long number = FIRST_NUMBER;
    while (volumes.hasNext()) {
      Volume volume = volumes.next();
      List<Notice> notices = volume.pieces().stream().map(Notice::read).toList();
      Interchange interchange = new Interchange("HUB", "BILLER", notices.get(0).day(), ++number);
      Map<String, List<Notice>> byPayer =
          notices.stream().collect(groupingBy(Notice::payer, TreeMap::new, toList()));
      List<String> sets = new ArrayList<>();
      for (List<Notice> each : byPayer.values()) {
        String control = Interchange.setControl(sets.size() + 1);
        sets.add(Interchange.set("277", control, GUIDE, body(number + "-" + control, each)));
      }
      String group = interchange.group(new Interchange.Group("HN", GUIDE, number), sets);
      ClaimFiles.write(shelf, volume.name(), interchange.around(group, 1));
    }
  }

  private static String body(String trace, List<Notice> notices) {
    String day = Written.day(notices.get(0).day());
    Segments text = new Segments();
    text.add("BHT", "0085", "08", trace, day, Interchange.TIME, "TH")
        .add("HL", "1", "", "20", "1")
        .append(notices.get(0).payer())
        .add("TRN", "1", trace)
        .add("DTP", "050", "D8", day)
        .add("DTP", "009", "D8", day)
        .add("HL", "2", "1", "21", "1")
        .add("NM1", "41", "2", "ALMONER BILLING", "", "", "", "", "46", "BILLER")
        .add("TRN", "2", "B" + trace)
        .add("STC", "A1:19:PR", day, "WQ", Written.amount(sum(notices)));
    int level = 2;
    Map<String, List<Notice>> byBilling =
        notices.stream().collect(groupingBy(Notice::billing, TreeMap::new, toList()));
    for (List<Notice> each : byBilling.values()) {
      int billing = ++level;
      text.add("HL", "" + billing, "2", "19", "1")
          .append(each.get(0).billing())
          .add("TRN", "1", "0")
          .add("STC", "A1:19:PR", "", "WQ", Written.amount(sum(each)));
      for (Notice notice : each) {
        text.add("HL", "" + ++level, "" + billing, "PT").append(notice.text());
      }
    }
    return text.toString();
  }

  private static long sum(List<Notice> notices) {
    return notices.stream().mapToLong(Notice::cents).sum();
  }
}
