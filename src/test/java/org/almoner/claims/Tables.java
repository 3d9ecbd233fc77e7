package org.almoner.claims;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.claims.read.X12Rows;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Columns;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.OtherPayer;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.RawSegment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.claims.rows.Warnings;
import org.almoner.claims.rows.X12Row;

/** Rows of files by table, with their transactions' warnings on submissions and payments. */
record Tables(List<X12Row> rows) {

  static Tables read(Path file) {
    return read(file.getFileName().toString(), file);
  }

  /**
   * @param name what it is called in its rows
   */
  static Tables read(String name, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(name, in);
    } catch (IOException e) {
      throw new AssertionError("Cannot read " + file, e);
    }
  }

  static Tables read(String name, InputStream in) {
    List<X12Row> all = new ArrayList<>();
    try (X12Rows rows = X12Rows.open(name, in)) {
      X12Row row;
      while ((row = rows.next()) != null) {
        all.add(row);
      }
    } catch (IOException e) {
      throw new AssertionError("Cannot read " + name, e);
    }
    return new Tables(all);
  }

  <T extends X12Row> List<T> of(Class<T> kind) {
    return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Its rows, those of a transaction with the warnings of its trailer. */
  List<X12Row> merged() {
    Map<Envelope, Warnings> trailers = new HashMap<>();
    of(TransactionEnd.class).forEach(end -> trailers.put(end.envelope(), end.warnings()));
    return rows.stream()
        .map(
            row ->
                row instanceof Submission claim
                    ? claim.with(
                        claim
                            .warnings()
                            .and(trailers.getOrDefault(claim.origin().envelope(), Warnings.NONE)))
                    : row)
        .toList();
  }

  /** Rows of a table as columns. */
  List<Map<String, String>> columns(String table) {
    Map<Envelope, Warnings> trailers = new HashMap<>();
    of(TransactionEnd.class).forEach(end -> trailers.put(end.envelope(), end.warnings()));
    return of(kind(table)).stream()
        .map(
            row -> {
              Map<String, String> columns = Columns.of((Record) row);
              if (row instanceof Submission claim) {
                Warnings trailer = trailers.get(claim.origin().envelope());
                columns.put("warnings", claim.warnings().and(trailer).joined());
              } else if (row instanceof Payment payment) {
                Warnings trailer = trailers.get(payment.origin().envelope());
                columns.put("warnings", payment.warnings().and(trailer).joined());
              }
              return columns;
            })
        .toList();
  }

  static Class<? extends X12Row> kind(String table) {
    return switch (table) {
      case "stg_claims" -> Submission.class;
      case "stg_claim_lines" -> SubmissionLine.class;
      case "stg_claim_other_payers" -> OtherPayer.class;
      case "stg_payments" -> Payment.class;
      case "stg_remits" -> Remit.class;
      case "stg_remit_lines" -> RemitLine.class;
      case "stg_adjustments" -> Adjustment.class;
      case "stg_provider_adjustments" -> ProviderAdjustment.class;
      case "stg_acknowledgements" -> Acknowledgement.class;
      case "quarantine" -> Quarantined.class;
      case "raw_x12_files" -> RawFile.class;
      case "raw_x12_segments" -> RawSegment.class;
      default -> throw new IllegalArgumentException(table);
    };
  }
}
