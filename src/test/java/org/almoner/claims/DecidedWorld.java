package org.almoner.claims;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.decide.ClassedAdjustment;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.decide.Denials;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.match.Answered;
import org.almoner.claims.match.Chain;
import org.almoner.claims.match.ClaimGroup;
import org.almoner.claims.match.ClaimHistory;
import org.almoner.claims.match.Connections;
import org.almoner.claims.match.Duplicates;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.match.GroupMatching;
import org.almoner.claims.match.LineMatch;
import org.almoner.claims.match.MatchedAnswer;
import org.almoner.claims.match.Submitted;
import org.almoner.claims.match.TransportRejections;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Columns;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.claims.rows.X12Row;

/** What is decided of some files by a day, each group of connected rows apart. */
final class DecidedWorld {
  private static final CodeLists CODES = CodeLists.packed();
  private static final int MATURITY = 60;

  private final List<X12Row> rows;
  private final FileOrder order;
  private final Set<String> duplicates;
  private final Set<String> duplicateAdjustments;
  private final List<ClaimHistory> histories = new ArrayList<>();
  private final List<DecidedClaim> claims = new ArrayList<>();

  /**
   * @param files in any order
   */
  DecidedWorld(List<Tables> files, LocalDate asOf) {
    this(files, new Perspective(asOf, MATURITY, CODES));
  }

  DecidedWorld(List<Tables> files, Perspective perspective) {
    LocalDate asOf = perspective.businessDate();
    List<RawFile> raw = files.stream().flatMap(file -> file.of(RawFile.class).stream()).toList();
    Map<String, String> known = Duplicates.files(raw);
    this.order = FileOrder.of(raw);
    Map<Object, X12Row> byKey = new LinkedHashMap<>();
    files.stream()
        .filter(file -> !known.containsKey(file.of(RawFile.class).get(0).file()))
        .sorted(comparing(file -> file.of(RawFile.class).get(0), FileOrder.FILES))
        .flatMap(file -> file.merged().stream())
        .filter(row -> isKnown(row, asOf))
        .forEach(row -> byKey.putIfAbsent(key(row), row));
    this.rows = List.copyOf(byKey.values());
    this.duplicates = Duplicates.remits(of(Remit.class), order);
    this.duplicateAdjustments = Duplicates.providerAdjustments(of(ProviderAdjustment.class), order);
    for (ClaimGroup group : groups()) {
      histories.addAll(GroupMatching.of(group, order));
    }
    histories.forEach(each -> claims.add(DecidedClaim.of(each, perspective)));
  }

  private static boolean isKnown(X12Row row, LocalDate asOf) {
    String recorded = Columns.of((Record) row).get("recorded_date");
    return recorded == null || recorded.isEmpty() || !LocalDate.parse(recorded).isAfter(asOf);
  }

  /** A table holds a key once, as where a file comes again with other line breaks. */
  private static Object key(X12Row row) {
    if (row instanceof Submission each) {
      return each.submissionId();
    } else if (row instanceof SubmissionLine each) {
      return List.of(each.submissionId(), each.line());
    } else if (row instanceof Payment each) {
      return each.paymentId();
    } else if (row instanceof Remit each) {
      return each.remitId();
    } else if (row instanceof RemitLine each) {
      return List.of(each.remitId(), each.line());
    } else if (row instanceof Adjustment each) {
      return List.of(each.remitId(), each.line(), each.ordinal());
    } else if (row instanceof ProviderAdjustment each) {
      return List.of(each.paymentId(), each.ordinal(), each.provider() + "");
    }
    return row;
  }

  private <T extends X12Row> List<T> of(Class<T> kind) {
    return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private List<ClaimGroup> groups() {
    List<Remit> remits = of(Remit.class);
    List<Acknowledgement> all = of(Acknowledgement.class);
    List<Acknowledgement> ofClaims =
        all.stream().filter(each -> each.kind().equals("277CA")).toList();
    Connections connections =
        Connections.of(new Connections.Rows(of(Submission.class), remits, ofClaims));
    TransportRejections transport =
        TransportRejections.of(
            all, of(Submission.class).stream().map(Submission::origin).toList(), order);
    Map<String, ClaimGroup> groups = new TreeMap<>();
    for (Submitted each : submissions()) {
      ClaimGroup group = group(groups, connections.group(each.id()));
      group.submissions().add(each);
      group.transport().put(each.id(), transport.of(each.submission().origin()));
    }
    answers().forEach(each -> group(groups, connections.group(each.id())).answers().add(each));
    ofClaims.forEach(
        each -> group(groups, connections.group(each.ackId())).claimAcknowledgements().add(each));
    return List.copyOf(groups.values());
  }

  /** Accounts of claims that may rest on rows of a file, counted by connections in memory. */
  Set<String> accountsTouchedBy(String file) {
    Connections connections =
        Connections.of(
            new Connections.Rows(
                of(Submission.class),
                of(Remit.class).stream()
                    .filter(each -> !duplicates.contains(each.remitId()))
                    .toList(),
                of(Acknowledgement.class).stream()
                    .filter(each -> each.kind().equals("277CA"))
                    .toList()));
    Set<String> groups =
        Stream.concat(
                of(Remit.class).stream()
                    .filter(each -> each.origin().envelope().file().equals(file))
                    .map(Remit::remitId),
                of(Submission.class).stream()
                    .filter(each -> each.origin().envelope().file().equals(file))
                    .map(Submission::submissionId))
            .map(connections::group)
            .collect(toSet());
    return histories.stream()
        .filter(
            history ->
                Stream.concat(
                        history.answers().stream().map(each -> each.answer().id()),
                        Stream.ofNullable(history.chain())
                            .flatMap(chain -> chain.submissions().stream())
                            .map(Submitted::id))
                    .anyMatch(id -> groups.contains(connections.group(id))))
        .map(ClaimHistory::accountId)
        .collect(toSet());
  }

  private static ClaimGroup group(Map<String, ClaimGroup> groups, String name) {
    return groups.computeIfAbsent(
        name,
        any ->
            new ClaimGroup(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>()));
  }

  private List<Submitted> submissions() {
    Map<String, List<SubmissionLine>> lines =
        of(SubmissionLine.class).stream().collect(groupingBy(SubmissionLine::submissionId));
    return of(Submission.class).stream()
        .map(each -> new Submitted(each, lines.getOrDefault(each.submissionId(), List.of())))
        .toList();
  }

  private List<Answered> answers() {
    Map<String, Payment> payments =
        of(Payment.class).stream().collect(toMap(Payment::paymentId, each -> each));
    Map<String, List<RemitLine>> lines =
        of(RemitLine.class).stream().collect(groupingBy(RemitLine::remitId));
    Map<String, List<Adjustment>> adjustments =
        of(Adjustment.class).stream().collect(groupingBy(Adjustment::remitId));
    Predicate<Remit> isNew = each -> !duplicates.contains(each.remitId());
    return of(Remit.class).stream()
        .filter(isNew)
        .map(
            each ->
                new Answered(
                    each,
                    lines.getOrDefault(each.remitId(), List.of()),
                    adjustments.getOrDefault(each.remitId(), List.of()),
                    payments.get(each.paymentId())))
        .toList();
  }

  /** Rows of a table as columns. */
  List<Map<String, String>> columns(String table) {
    return switch (table) {
      case "fct_claims" -> claims.stream().map(each -> Columns.of(each.facts())).toList();
      case "fct_denials" ->
          claims.stream()
              .flatMap(each -> Denials.of(each).stream())
              .map(each -> Columns.of(each))
              .toList();
      case "raw_x12_files" -> throw new IllegalArgumentException(table);
      default -> of(Tables.kind(table)).stream().map(this::staged).toList();
    };
  }

  private Map<String, String> staged(X12Row row) {
    Map<String, String> columns = Columns.of((Record) row);
    if (row instanceof Submission claim) {
      columns.put("submission_kind", kinds().get(claim.submissionId()));
    } else if (row instanceof Remit remit) {
      put(columns, remit);
    } else if (row instanceof RemitLine line) {
      columns.put("is_duplicate", String.valueOf(duplicates.contains(line.remitId())));
      put(columns, line);
    } else if (row instanceof Adjustment adjustment) {
      columns.put("is_duplicate", String.valueOf(duplicates.contains(adjustment.remitId())));
      classes(adjustment)
          .ifPresent(
              classed -> {
                columns.put("amount_class", classed.amountClass().word());
                columns.put("warnings", classed.warnings().joined());
              });
    } else if (row instanceof ProviderAdjustment adjustment) {
      columns.put(
          "is_duplicate",
          String.valueOf(duplicateAdjustments.contains(Duplicates.key(adjustment))));
    }
    return columns;
  }

  private void put(Map<String, String> columns, Remit remit) {
    columns.put("is_duplicate", String.valueOf(duplicates.contains(remit.remitId())));
    for (DecidedClaim claim : claims) {
      for (Decision decision : claim.decisions()) {
        MatchedAnswer each = decision.matched();
        if (each.answer().id().equals(remit.remitId())) {
          columns.put("claim_id", claim.identity().claimId());
          columns.put("warnings", decision.warnings().joined());
          columns.put("match_level", each.level().word());
          columns.put("match_reason", each.reason() == null ? "" : each.reason().word());
        }
      }
    }
  }

  private void put(Map<String, String> columns, RemitLine line) {
    for (ClaimHistory history : histories) {
      for (MatchedAnswer each : history.answers()) {
        for (LineMatch match : each.lines()) {
          if (match.remitId().equals(line.remitId()) && match.line() == line.line()) {
            columns.put("claim_line", match.claimLine() == null ? "" : "" + match.claimLine());
            columns.put("line_match", match.level() == null ? "" : match.level().word());
          }
        }
      }
    }
  }

  private Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    for (ClaimHistory history : histories) {
      if (history.chain() != null) {
        for (Chain.Link link : history.chain().links()) {
          kinds.put(link.submitted().id(), link.kind().word());
        }
      }
    }
    return kinds;
  }

  private Optional<ClassedAdjustment> classes(Adjustment adjustment) {
    return claims.stream()
        .flatMap(claim -> claim.adjustments().stream())
        .filter(each -> each.adjustment().equals(adjustment))
        .findFirst();
  }

  List<DecidedClaim> claims() {
    return claims;
  }
}
