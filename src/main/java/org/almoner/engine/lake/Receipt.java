package org.almoner.engine.lake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/**
 * What a raw table keeps of one landing file that it took in. It stands in the log entry of the
 * data file that holds the rows, so that the memory of a delivery is published, moved, taken back
 * and brought back with its rows, whoever does it.
 *
 * @param file name below the landing directory
 * @param run the run that took it in
 * @param date business date of that run, ISO
 * @param bytes size of the file
 * @param modified when the file was last changed, milliseconds since 1970 UTC; 0 where that would
 *     not tell a later change
 * @param digest of its bytes, hexadecimal
 * @param rows rows of it
 * @param snapshot whether the files taken in by that run held all rows there were
 * @param forgotten whether the file is to be taken in again
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Receipt(
    String file,
    String run,
    String date,
    long bytes,
    long modified,
    String digest,
    long rows,
    boolean snapshot,
    boolean forgotten) {
  private static final String TAG = "almoner.receipts";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The receipts of a data file; empty where nothing says what was delivered in it. */
  static Optional<List<Receipt>> of(DataFile file) {
    return Optional.ofNullable(file.tags().get(TAG)).map(Receipt::parse);
  }

  /** A data file that holds the rows of these. */
  static DataFile keep(DataFile file, List<Receipt> receipts) {
    try {
      return file.tagged(TAG, JSON.writeValueAsString(receipts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Receipts cannot be written as JSON", e);
    }
  }

  private static List<Receipt> parse(String text) {
    try {
      return JSON.readValue(text, new TypeReference<List<Receipt>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A note of the log is not a list of receipts", e);
    }
  }

  /** What orders deliveries: a later one replaces an earlier one. */
  @JsonIgnore
  public String delivery() {
    return date + " " + run;
  }

  Receipt forget() {
    return new Receipt(file, run, date, bytes, modified, digest, rows, snapshot, true);
  }

  /** The same, where a change of the file may have left its time as it was. */
  Receipt untimed() {
    return new Receipt(file, run, date, bytes, 0, digest, rows, snapshot, forgotten);
  }
}
