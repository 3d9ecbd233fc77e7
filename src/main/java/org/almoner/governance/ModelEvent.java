package org.almoner.governance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * One step in the life of a model, as it stands in the history.
 *
 * @param step its number, from 1
 * @param kind what happened
 * @param version the version it happened to
 * @param by who answers for it
 * @param at when, an ISO instant
 * @param reason why, in their words
 * @param manifest SHA-256 of the version's manifest
 * @param previous SHA-256 of the step before, empty for the first: nothing can be changed unnoticed
 * @param digest SHA-256 of this step without its digest
 */
public record ModelEvent(
    long step,
    Kind kind,
    String version,
    String by,
    String at,
    String reason,
    String manifest,
    String previous,
    String digest) {

  /** The step with its digest. */
  ModelEvent signed() {
    return withDigest(Fingerprint.of(RegistryJson.write(withDigest(""))));
  }

  private ModelEvent withDigest(String newDigest) {
    return new ModelEvent(step, kind, version, by, at, reason, manifest, previous, newDigest);
  }

  /** What can happen to a version, and where it stands afterwards. */
  public enum Kind {
    @JsonProperty("registered")
    REGISTERED(ModelState.STAGING),
    @JsonProperty("rejected")
    REJECTED(ModelState.REJECTED),
    @JsonProperty("approved")
    APPROVED(ModelState.APPROVED),
    @JsonProperty("promoted")
    PROMOTED(ModelState.PRODUCTION),
    @JsonProperty("rolled_back")
    ROLLED_BACK(ModelState.PRODUCTION),
    @JsonProperty("retired")
    RETIRED(ModelState.RETIRED);

    private final ModelState state;

    Kind(ModelState state) {
      this.state = state;
    }

    public ModelState state() {
      return state;
    }

    public String title() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
