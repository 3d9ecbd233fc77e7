package org.almoner.engine.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.almoner.engine.Job;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;

/** What a job's outputs depend on besides its inputs, as one hash. */
final class Fingerprints {

  /**
   * Of the job's code, definition and settings, the contracts of its outputs, and the business
   * date; not the date for staging, which is made from what was delivered whatever the date.
   */
  static String of(Job job, RunRequest request) {
    StringBuilder text = new StringBuilder(job.name()).append('\n').append(Code.of(job.getClass()));
    text.append('\n').append(job.definition());
    text.append('\n').append(new TreeMap<>(job.settings()));
    if (!job.outputs().stream().allMatch(output -> output.layer() == Layer.STAGING)) {
      text.append('\n').append(request.date().variables());
    }
    for (Table output : job.outputs()) {
      text.append('\n').append(Lake.schema(output).json());
      output.rules().forEach(rule -> text.append('\n').append(rule));
      output.gates().forEach(gate -> text.append('\n').append(gate.description()));
    }
    for (Table output : job.outputs()) {
      job.inputs().stream()
          .filter(input -> output.layer() == Layer.STAGING && input.layer() == Layer.RAW)
          .forEach(raw -> text.append('\n').append(request.reading(output, raw).description()));
    }
    return of(text.toString());
  }

  /** Of a text. */
  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private Fingerprints() {}
}
