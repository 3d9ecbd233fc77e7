package org.almoner.governance;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.almoner.config.check.Person;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.UsageException;

/**
 * The steps that change where a version stands. One step is one file of the history, written at
 * once or not at all; folders are moved afterwards, and by the next change if that is cut short.
 * The caller holds the lake's lock.
 *
 * @param registry of the model
 * @param by who answers for the change
 * @param at when
 * @param reason why
 */
public record ModelChanges(ModelRegistry registry, Person by, Instant at, String reason) {

  /**
   * Takes in what a training made: into staging where every gate held, into the archive otherwise.
   * The same training again changes nothing.
   *
   * @param draft a manifest whose version and digests are not known yet
   * @param files content by name, the manifest apart
   * @return the version's name
   */
  public String register(Manifest draft, Map<String, byte[]> files) {
    SortedMap<String, String> digests = new TreeMap<>();
    files.forEach((name, bytes) -> digests.put(name, Fingerprint.of(bytes)));
    String content = Fingerprint.of(RegistryJson.write(draft.with("", digests)));
    String version = draft.trainedFor() + "-" + content.substring(0, 8);
    ModelHistory history = registry.history();
    if (history.states().containsKey(version)) {
      registry.settle(history);
      return version;
    }
    ModelEvent.Kind kind = draft.accepted() ? ModelEvent.Kind.REGISTERED : ModelEvent.Kind.REJECTED;
    Manifest manifest = draft.with(version, digests);
    String digest = registry.folder(kind.state(), version).write(manifest, files);
    add(history, kind, version, digest);
    return version;
  }

  /**
   * Lets a version be promoted.
   *
   * @throws UsageException where it does not wait for approval, or its trainer is who asks
   * @throws ModelRejectedException where a gate rejected it, or its files were changed
   */
  public void approve(String version) {
    ModelHistory history = require(version, ModelState.STAGING);
    Manifest manifest = registry.load(history, version).manifest();
    if (by.is(manifest.trainedBy())) {
      throw new UsageException(
          "%s trained %s and cannot approve it; somebody else must".formatted(by.name(), version));
    }
    requireReason();
    add(history, ModelEvent.Kind.APPROVED, version);
  }

  /** Says no to a version that waits, approved or not. */
  public void reject(String version) {
    requireReason();
    add(
        require(version, ModelState.STAGING, ModelState.APPROVED),
        ModelEvent.Kind.REJECTED,
        version);
  }

  /**
   * Makes an approved version, or one that served earlier, the one that serves; the one before goes
   * to the archive.
   */
  public void promote(String version) {
    ModelHistory history = require(version, ModelState.APPROVED, ModelState.ARCHIVED);
    registry.load(history, version);
    add(history, ModelEvent.Kind.PROMOTED, version);
  }

  /**
   * Brings back the version that served before.
   *
   * @return its name
   */
  public String rollback() {
    requireReason();
    ModelHistory history = registry.history();
    Optional<String> earlier = history.beforeProduction();
    String version =
        earlier.orElseThrow(
            () ->
                new UsageException(
                    "No earlier version of %s has served; almoner models retire takes one out of service"
                        .formatted(registry.model())));
    registry.load(history, version);
    add(history, ModelEvent.Kind.ROLLED_BACK, version);
    return version;
  }

  /** Takes a version out of service for good; without one in production the rule serves. */
  public void retire(String version) {
    requireReason();
    add(
        require(
            version,
            ModelState.PRODUCTION,
            ModelState.ARCHIVED,
            ModelState.APPROVED,
            ModelState.STAGING),
        ModelEvent.Kind.RETIRED,
        version);
  }

  private ModelHistory require(String version, ModelState... allowed) {
    ModelHistory history = registry.history();
    registry.requireKnown(history, version);
    ModelState state = history.state(version);
    for (ModelState each : allowed) {
      if (state == each) {
        return history;
      }
    }
    String message = "%s is %s".formatted(version, state.title());
    if (state == ModelState.REJECTED) {
      throw new ModelRejectedException(message + "; almoner models show " + version + " says why");
    }
    throw new UsageException(message + ": " + remedy(state, version));
  }

  private static String remedy(ModelState state, String version) {
    return switch (state) {
      case STAGING -> "approve it first, almoner models approve " + version;
      case APPROVED -> "it is approved already; almoner models promote " + version;
      case PRODUCTION -> "it serves already; almoner models retire takes it out of service";
      case ARCHIVED -> "it has served; almoner models promote " + version + " lets it serve again";
      case REJECTED, RETIRED -> "train a new one";
    };
  }

  private void requireReason() {
    if (reason.isBlank()) {
      throw new UsageException("--reason is missing: why, in a sentence for those who come later");
    }
  }

  private void add(ModelHistory history, ModelEvent.Kind kind, String version) {
    add(history, kind, version, history.manifest(version));
  }

  private void add(ModelHistory history, ModelEvent.Kind kind, String version, String digest) {
    registry.add(
        new ModelEvent(
            history.events().size() + 1L,
            kind,
            version,
            by.name(),
            at.toString(),
            reason.strip(),
            digest,
            history.events().isEmpty()
                ? ""
                : history.events().get(history.events().size() - 1).digest(),
            ""));
    registry.settle(registry.history());
  }
}
