package org.almoner.generate.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.almoner.generate.Binding;
import org.almoner.generate.claims.SentClaim.Fate;

/**
 * 837 files, each with all claims of a day for a clearinghouse, and what it answers on the day
 * after: a 999, and to dental claims a 997 as before 5010.
 */
record ClaimFiles() implements Binding {
  private static final long FIRST_NUMBER = 100_000_000;
  private static final long ANSWERS = 700_000_000;

  /** A group of one kind of claims. */
  private record SentGroup(Interchange.Group group, List<ClaimSet> sets, Answering answering) {}

  /** How a group is answered. */
  private enum Answering {
    SYNTAX("997", "005010X230", "AK", "7"),
    GUIDE("999", "005010X231A1", "IK", "I12");

    private final String type;
    private final String guide;
    private final String prefix;

    /** Of an amount that does not add up. */
    private final String balanceCode;

    Answering(String type, String guide, String prefix, String balanceCode) {
      this.type = type;
      this.guide = guide;
      this.prefix = prefix;
      this.balanceCode = balanceCode;
    }

    static Answering to(Claim.Kind kind) {
      return kind == Claim.Kind.DENTAL ? SYNTAX : GUIDE;
    }
  }

  @Override
  public void bind(Iterator<Volume> volumes, Shelf shelf) throws IOException {
    long number = FIRST_NUMBER;
    while (volumes.hasNext()) {
      number += Claim.Kind.values().length;
      Volume volume = volumes.next();
      List<SentClaim> claims = volume.pieces().stream().map(SentClaim::read).toList();
      bind(volume.name(), number, claims, shelf);
    }
  }

  private void bind(String name, long number, List<SentClaim> claims, Shelf shelf)
      throws IOException {
    int day = claims.get(0).recorded();
    Interchange interchange = new Interchange("BILLER", "HUB", day, number);
    List<SentGroup> groups = groups(number, claims);
    StringBuilder inside = new StringBuilder();
    for (SentGroup each : groups) {
      List<String> sets = each.sets().stream().map(ClaimSet::text).toList();
      inside.append(interchange.group(each.group(), sets));
    }
    String text = interchange.around(inside.toString(), groups.size());
    boolean cut = claims.get(0).fate() == Fate.CUT;
    write(shelf, name, cut ? text.substring(0, text.indexOf("CUTO") + 4) : text);
    if (claims.get(0).answered() && !cut) {
      write(shelf, name.replace("837", "999"), acknowledgement(interchange, groups));
    }
  }

  private static List<SentGroup> groups(long number, List<SentClaim> claims) {
    Map<Claim.Kind, List<SentClaim>> byKind =
        claims.stream().collect(groupingBy(SentClaim::kind, TreeMap::new, toList()));
    List<SentGroup> groups = new ArrayList<>();
    byKind.forEach(
        (kind, sent) ->
            groups.add(
                new SentGroup(
                    new Interchange.Group("HC", kind.guide(), number + kind.ordinal()),
                    sets(sent),
                    Answering.to(kind))));
    return groups;
  }

  private static List<ClaimSet> sets(List<SentClaim> claims) {
    Map<String, List<SentClaim>> byTransaction =
        claims.stream()
            .sorted(Comparator.comparing(SentClaim::billing))
            .collect(groupingBy(SentClaim::transaction, TreeMap::new, toList()));
    List<List<SentClaim>> sets = List.copyOf(byTransaction.values());
    return IntStream.range(0, sets.size())
        .mapToObj(i -> new ClaimSet(Interchange.setControl(i + 1), sets.get(i)))
        .toList();
  }

  private static String acknowledgement(Interchange sent, List<SentGroup> groups) {
    Interchange answer = new Interchange("HUB", "BILLER", sent.day() + 1, ANSWERS + sent.number());
    Map<Answering, List<SentGroup>> byAnswering =
        groups.stream().collect(groupingBy(SentGroup::answering, TreeMap::new, toList()));
    boolean received = groups.stream().anyMatch(each -> accepted(each) < each.sets().size());
    Segments inside = new Segments();
    if (received) {
      String day = Written.shortDay(sent.day());
      String number = Interchange.nineDigits(sent.number());
      inside.add("TA1", number, day, Interchange.TIME, "A", "000");
    }
    byAnswering.forEach(
        (answering, answered) -> inside.append(answered(answer, answering, answered)));
    return answer.around(inside.toString(), byAnswering.size());
  }

  private static String answered(
      Interchange answer, Answering answering, List<SentGroup> answered) {
    long number = answer.number() + answering.ordinal();
    List<String> sets =
        IntStream.range(0, answered.size())
            .mapToObj(i -> acknowledged(Interchange.setControl(i + 1), answered.get(i)))
            .toList();
    return answer.group(new Interchange.Group("FA", answering.guide, number), sets);
  }

  private static String acknowledged(String control, SentGroup sent) {
    Interchange.Group group = sent.group();
    Answering answering = sent.answering();
    String guide = answering == Answering.GUIDE ? group.guide() : "";
    Segments text = new Segments();
    text.add("AK1", group.function(), Long.toString(group.number()), guide);
    for (ClaimSet set : sent.sets()) {
      text.add("AK2", "837", set.control(), guide);
      verdict(text, set.fate(), answering);
    }
    int all = sent.sets().size();
    long accepted = accepted(sent);
    String verdict = accepted == all ? "A" : accepted == 0 ? "R" : "P";
    text.add("AK9", verdict, "" + all, "" + all, "" + accepted);
    return Interchange.set(answering.type, control, answering.guide, text.toString());
  }

  private static void verdict(Segments text, Fate fate, Answering answering) {
    String prefix = answering.prefix;
    switch (fate) {
      case REJECTED ->
          text.add(prefix + "3", "CLM", "19", "2300", "8")
              .add(prefix + "4", "1", "1028", "1")
              .add(prefix + "5", "R", "5");
      case ACCEPTED_WITH_ERRORS ->
          text.add(prefix + "3", "SV1", "23", "2400", "8")
              .add(prefix + "4", "2", "782", answering.balanceCode)
              .add(prefix + "5", "E", "5");
      default -> text.add(prefix + "5", "A");
    }
  }

  private static long accepted(SentGroup sent) {
    return sent.sets().stream().filter(each -> each.fate() != Fate.REJECTED).count();
  }

  static void write(Shelf shelf, String name, String segments) throws IOException {
    try (OutputStream out = shelf.create(name + ".x12")) {
      out.write(Style.USUAL.render(segments).getBytes(StandardCharsets.US_ASCII));
    }
  }
}
