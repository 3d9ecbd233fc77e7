package org.almoner.claims.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Normalised;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.Submission;

/**
 * Which rows can bear on one another: CLAIMS 4, increments. Rows are connected by normalised number
 * (equal, or a remit's is a prefix or suffix of a submission's), by payer's control number, or, a
 * remit and a submission, by member, charge and date. Rows that are not connected are decided
 * apart.
 */
public final class Connections {
  private final Map<String, String> parents = new HashMap<>();

  private record Seat(String member, BigDecimal charge) {}

  private record Stay(String row, Days days) {}

  /** Rows that connections are made of: 277CA among the acknowledgements. */
  public record Rows(
      List<Submission> submissions, List<Remit> remits, List<Acknowledgement> acknowledgements) {}

  public static Connections of(Rows rows) {
    Connections connections = new Connections();
    rows.submissions.forEach(connections::add);
    rows.remits.forEach(connections::add);
    rows.acknowledgements.forEach(connections::add);
    connections.connectParts(rows);
    connections.connectAttributes(rows);
    return connections;
  }

  /**
   * The group of a row: the least name in it.
   *
   * @param id of a submission, remit or acknowledgement
   */
  public String group(String id) {
    return root(row(id));
  }

  private void add(Submission each) {
    String row = row(each.submissionId());
    connect(row, "number ", Normalised.of(each.claim().pcn()));
    connect(row, "icn ", Normalised.of(each.references().originalIcn()));
  }

  private void add(Remit each) {
    String row = row(each.remitId());
    connect(row, "number ", Normalised.of(each.claim().pcn()));
    connect(row, "icn ", Normalised.of(each.claim().icn()));
    connect(row, "icn ", Normalised.of(each.refF8()));
  }

  private void add(Acknowledgement each) {
    String row = row(each.ackId());
    connect(row, "number ", Normalised.of(each.reference()));
    connect(row, "icn ", Normalised.of(each.icn()));
  }

  private void connectParts(Rows rows) {
    Set<String> numbers = new HashSet<>();
    rows.submissions.forEach(each -> numbers.add(Normalised.of(each.claim().pcn())));
    NumberParts parts = new NumberParts(numbers);
    for (Remit each : rows.remits) {
      for (String number : parts.with(Normalised.of(each.claim().pcn()))) {
        connect(row(each.remitId()), "number ", number);
      }
    }
  }

  private void connectAttributes(Rows rows) {
    Map<Seat, List<Stay>> stays = new HashMap<>();
    for (Submission each : rows.submissions) {
      Days days = Days.of(each.dates().serviceFrom(), each.dates().serviceTo());
      if (days != null) {
        stays
            .computeIfAbsent(
                seat(each.parties().memberId(), each.claim().charge()), any -> new ArrayList<>())
            .add(new Stay(row(each.submissionId()), days));
      }
    }
    for (Remit each : rows.remits) {
      Days days = Days.of(each.serviceFrom(), each.serviceTo());
      Seat seat = seat(each.memberId(), each.claim().charge());
      if (days != null && !seat.member.isEmpty()) {
        stays.getOrDefault(seat, List.of()).stream()
            .filter(stay -> stay.days.overlaps(days))
            .forEach(stay -> union(row(each.remitId()), stay.row));
      }
    }
  }

  private static Seat seat(@org.jspecify.annotations.Nullable String member, BigDecimal charge) {
    return new Seat(Normalised.of(member), charge.abs().stripTrailingZeros());
  }

  private static String row(String id) {
    return "row " + id;
  }

  private void connect(String row, String kind, String key) {
    if (key.isEmpty()) {
      root(row);
    } else {
      union(row, kind + key);
    }
  }

  private void union(String one, String other) {
    String first = root(one);
    String second = root(other);
    if (first.compareTo(second) < 0) {
      parents.put(second, first);
    } else {
      parents.put(first, second);
    }
  }

  private String root(String node) {
    String top = node;
    String parent = parents.putIfAbsent(top, top);
    while (parent != null && !parent.equals(top)) {
      top = parent;
      parent = parents.get(top);
    }
    String at = node;
    while (!at.equals(top)) {
      String next = parents.put(at, top);
      at = next == null ? top : next;
    }
    return top;
  }
}
