package org.almoner.engine.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.lake.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * What a raw table keeps of one landing file that it took in. It stands in the log entry of the
 * data file that holds the rows, so that the memory of a delivery is published, moved, taken back
 * and brought back with its rows, whoever does it.
 *
 * @param file name below the landing directory
 * @param run the run that took it in
 * @param date business date of that run, ISO
 * @param bytes size of the file
 * @param modified when the file was last changed, milliseconds since 1970 UTC; 0 where nothing says
 * @param digest of its bytes, hexadecimal
 * @param rows rows of it
 * @param snapshot whether the files taken in by that run held all rows there were
 * @param forgotten whether the file is to be taken in again
 * @param unsettled whether the file may have been changed again without a later time
 * @param again the last business date, ISO, for which the same bytes were delivered again; null
 *     where they never were
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
    boolean forgotten,
    boolean unsettled,
    @Nullable String again) {
  /** Storages tell the time of a change in steps of up to two seconds. */
  private static final long TICK_MILLIS = 2_000;

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

  /** Whether a file of this size that was last changed then is the one that was taken in. */
  public boolean isUntouched(long size, long changed) {
    return bytes == size && modified == changed && !unsettled;
  }

  /**
   * Whether the same bytes, changed then, were delivered after these: nobody touches a file else.
   */
  public boolean isDeliveredAgain(long changed) {
    return modified != 0 && modified != changed;
  }

  Receipt forget() {
    return new Receipt(
        file, run, date, bytes, modified, digest, rows, snapshot, true, unsettled, again);
  }

  /** The same for the file as it lies there at an instant: milliseconds since 1970 UTC. */
  Receipt settled(long now) {
    boolean recent = modified >= now - TICK_MILLIS;
    return new Receipt(
        file, run, date, bytes, modified, digest, rows, snapshot, forgotten, recent, again);
  }

  /** The same where its bytes came again for a business date. */
  Receipt deliveredAgain(String businessDate, long changed) {
    String latest = again == null || again.compareTo(businessDate) < 0 ? businessDate : again;
    return new Receipt(
        file, run, date, bytes, changed, digest, rows, snapshot, forgotten, unsettled, latest);
  }
}
