package org.almoner.engine.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a lock's file says.
 *
 * @param token random, of this holder alone
 * @param holder what is shown to whoever finds the lock held
 * @param process of the holder
 * @param beats how often the holder has shown itself
 * @param released whether the holder is done
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LockState(
    String token, String holder, ProcessIdentity process, long beats, boolean released) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All states are as long, so that one is written over another in one stroke. */
  private static final int BYTES = 1024;

  static LockState of(String holder) {
    String token = UUID.randomUUID().toString();
    return new LockState(token, holder, ProcessIdentity.current(), 0, false);
  }

  LockState next() {
    return new LockState(token, holder, process, beats + 1, false);
  }

  LockState release() {
    return new LockState(token, holder, process, beats, true);
  }

  /** Whether nobody holds it: released, or its process, which we would see, is gone. */
  boolean isFree() {
    return released || (ProcessIdentity.current().sees(process) && process.isGone());
  }

  /** Whether a file holds this holder's lock. */
  boolean isThatOf(Optional<LockFiles.Found> file) {
    return file.flatMap(LockFiles.Found::state).map(LockState::token).equals(Optional.of(token));
  }

  byte[] bytes() {
    try {
      byte[] json = JSON.writeValueAsBytes(this);
      byte[] padded = Arrays.copyOf(json, Math.max(BYTES, json.length));
      Arrays.fill(padded, json.length, padded.length, (byte) ' ');
      return padded;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A lock cannot be written as JSON", e);
    }
  }

  /** Empty where the bytes are not a lock that Almoner wrote. */
  static Optional<LockState> parse(byte[] bytes) {
    try {
      LockState state = JSON.readValue(bytes, LockState.class);
      return Optional.ofNullable(state).filter(LockState::complete);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean complete() {
    return Stream.of(token, holder, process).allMatch(Objects::nonNull)
        && !token.isEmpty()
        && process.complete();
  }
}
