package org.almoner.engine.lake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a table version was made from. Kept in the Delta commit that publishes the version, so that
 * data and record can never disagree, wherever a run is killed.
 *
 * @param runId the run that published the version
 * @param job the job that made it
 * @param businessDate the date it was made for, ISO
 * @param fingerprint of the job's code and configuration, contract and, but for staging, date
 * @param inputs content of each input table, by full name
 * @param content of the whole table, as {@link Content#toString()} writes it
 * @param latestDelivery for raw tables, business date and run of the latest delivery so far in the
 *     order in which deliveries replace each other; null elsewhere
 * @param newest by column that a freshness gate looks at, its latest value, seconds since 1970;
 *     null where there is no such gate
 */
public record Provenance(
    @JsonProperty("run_id") String runId,
    @JsonProperty("job") String job,
    @JsonProperty("business_date") String businessDate,
    @JsonProperty("fingerprint") String fingerprint,
    @JsonProperty("inputs") Map<String, String> inputs,
    @JsonProperty("content") String content,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("latest_delivery")
        @Nullable String latestDelivery,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("newest")
        @Nullable Map<String, Double> newest) {
  /** The column under which queries and exports show the business date of a version. */
  public static final String BUSINESS_DATE = "_business_date";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The record of any table but a raw one. */
  public Provenance(
      String runId,
      String job,
      String businessDate,
      String fingerprint,
      Map<String, String> inputs,
      String content) {
    this(runId, job, businessDate, fingerprint, inputs, content, null, null);
  }

  /** Whether the other version was made by the same code from the same inputs. */
  public boolean sameMaking(Provenance other) {
    return fingerprint.equals(other.fingerprint) && inputs.equals(other.inputs);
  }

  public Provenance withContent(Content newContent) {
    return new Provenance(
        runId,
        job,
        businessDate,
        fingerprint,
        inputs,
        newContent.toString(),
        latestDelivery,
        newest);
  }

  /** The record with what freshness gates measured; they find it again where nothing is written. */
  public Provenance withNewest(Map<String, Double> measured) {
    return measured.isEmpty()
        ? this
        : new Provenance(
            runId,
            job,
            businessDate,
            fingerprint,
            inputs,
            content,
            latestDelivery,
            new TreeMap<>(measured));
  }

  /** The record of a raw table whose latest delivery, before this one, was {@code earlier}. */
  public Provenance after(Optional<String> earlier) {
    String own = delivery();
    String latest = earlier.filter(other -> other.compareTo(own) > 0).orElse(own);
    return new Provenance(runId, job, businessDate, fingerprint, inputs, content, latest, newest);
  }

  /** What orders deliveries: rows of a later one replace those of an earlier one. */
  public String delivery() {
    return businessDate + " " + runId;
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Provenance cannot be written as JSON", e);
    }
  }

  /** Empty where the text is not a provenance: another tool made that commit. */
  static Optional<Provenance> fromJson(String text) {
    try {
      return Optional.of(JSON.readValue(text, Provenance.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
