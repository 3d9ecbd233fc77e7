package org.almoner.engine.lake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;

/**
 * What a table version was made from. Kept in the Delta commit that publishes the version, so that
 * data and record can never disagree, wherever a run is killed.
 *
 * @param runId the run that published the version
 * @param job the job that made it
 * @param businessDate the date it was made for, ISO
 * @param fingerprint of the job's code and configuration, contract and date
 * @param inputs content of each input table, by full name
 * @param content of the whole table, as {@link Content#toString()} writes it
 */
public record Provenance(
    @JsonProperty("run_id") String runId,
    @JsonProperty("job") String job,
    @JsonProperty("business_date") String businessDate,
    @JsonProperty("fingerprint") String fingerprint,
    @JsonProperty("inputs") Map<String, String> inputs,
    @JsonProperty("content") String content) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether the other version was made by the same code from the same inputs. */
  public boolean sameMaking(Provenance other) {
    return fingerprint.equals(other.fingerprint) && inputs.equals(other.inputs);
  }

  public Provenance withContent(Content newContent) {
    return new Provenance(runId, job, businessDate, fingerprint, inputs, newContent.toString());
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
