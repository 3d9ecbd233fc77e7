package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.almoner.engine.Feed;
import org.almoner.engine.delivery.Receipt;
import org.almoner.engine.delivery.Receipts;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.RefusedFileException;

/**
 * Compares the files of a feed with the receipts of one of its raw tables. A name that is new, or
 * other content under a name, is a delivery. A file whose size and time of change are those of a
 * receipt is not read, unless the run is thorough.
 */
final class ArrivalSearch {
  private final Feed feed;
  private final Intake intake;
  private final Receipts receipts;
  private final Map<String, Receipt> own;
  private final Map<String, LandingFile> read;
  private final Map<Receipt, Long> again = new HashMap<>();

  /**
   * @param receipts of one table of the feed
   * @param read files whose digests are known, which the tables of the feed share
   */
  ArrivalSearch(Feed feed, Intake intake, Receipts receipts, Map<String, LandingFile> read) {
    this.feed = feed;
    this.read = read;
    this.intake = intake;
    this.receipts = receipts;
    this.own =
        receipts.of(intake.runId()).stream()
            .collect(Collectors.toMap(Receipt::file, receipt -> receipt, (a, b) -> b));
  }

  /** Of a feed whose files have nothing to do with each other: those that are new. */
  Arrivals each(List<LandingFile> files) {
    return sort(files, file -> isOneOf(file, known(file)));
  }

  /** Of a feed whose files together are all rows there are: all, where one is new or gone. */
  Arrivals snapshot(List<LandingFile> files) {
    Set<String> names = files.stream().map(LandingFile::name).collect(Collectors.toSet());
    boolean nothingNew =
        intake.request().again().stream().noneMatch(names::contains)
            && receipts.knownSnapshots(date()).stream()
                .anyMatch(known -> known.keySet().equals(names) && holds(known, files));
    return sort(files, file -> nothingNew || isOneOf(file, ownReceipt(file)));
  }

  private boolean holds(Map<String, Receipt> known, List<LandingFile> files) {
    try {
      return files.stream().allMatch(file -> isOneOf(file, List.of(known.get(file.name()))));
    } catch (RefusedFileException e) {
      return false; // told below
    }
  }

  private Arrivals sort(List<LandingFile> files, Predicate<LandingFile> isKnown) {
    List<LandingFile> fresh = new ArrayList<>();
    List<FileReport> refused = new ArrayList<>();
    for (LandingFile file : files) {
      try {
        if (isKnown.test(file)) {
          continue;
        }
        if (own.containsKey(file.name())) {
          refused.add(FileReport.refused(feed, digested(file), changedSince(file)));
        } else {
          fresh.add(digested(file));
        }
      } catch (RefusedFileException e) {
        refused.add(FileReport.refused(feed, file, e.getMessage()));
      }
    }
    return new Arrivals(receipts, fresh, refused, again);
  }

  private Collection<Receipt> known(LandingFile file) {
    return intake.request().again().contains(file.name())
        ? ownReceipt(file)
        : receipts.known(file.name(), date());
  }

  private Collection<Receipt> ownReceipt(LandingFile file) {
    Receipt receipt = own.get(file.name());
    return receipt == null ? List.of() : List.of(receipt);
  }

  private boolean isOneOf(LandingFile file, Collection<Receipt> known) {
    boolean untouched = known.stream().anyMatch(r -> r.isUntouched(file.bytes(), file.modified()));
    if (untouched && !intake.thorough()) {
      return true;
    }
    List<Receipt> same =
        known.stream()
            .filter(r -> r.bytes() == file.bytes() && r.digest().equals(digested(file).digest()))
            .toList();
    if (same.stream().allMatch(r -> r.isDeliveredAgain(file.modified()))) {
      same.forEach(r -> again.put(r, file.modified()));
    }
    return !same.isEmpty();
  }

  private LandingFile digested(LandingFile file) {
    return read.computeIfAbsent(file.name(), name -> intake.landing().digested(file));
  }

  private String date() {
    return intake.request().date().toString();
  }

  /** Rows of one run and file are told apart by their lines alone. */
  private static String changedSince(LandingFile file) {
    return file.name()
        + " was changed since an attempt at this run took it in: the next run takes it in as it is"
        + " now";
  }
}
