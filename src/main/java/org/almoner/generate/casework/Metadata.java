package org.almoner.generate.casework;

import java.util.List;
import java.util.Locale;

/** The JSON that advocacy systems keep beside a case. */
final class Metadata {

  /**
   * @param handoffs so far
   */
  static String json(Intake intake, long handoffs) {
    return "{\"intake_source\":"
        + quoted(intake.source())
        + ",\"barriers\":"
        + array(intake.barriers())
        + ",\"handoff_count\":"
        + handoffs
        + ",\"complexity\":"
        + quoted(intake.complexity().name().toLowerCase(Locale.ROOT))
        + ",\"submitted_documents\":"
        + array(intake.submitted())
        + ",\"support_flags\":"
        + array(intake.supportFlags())
        + ",\"missing_docs\":"
        + intake.missingDocuments()
        + "}";
  }

  private static String array(List<String> words) {
    return words.isEmpty() ? "[]" : "[\"" + String.join("\",\"", words) + "\"]";
  }

  /** The words of this world hold nothing that JSON would escape. */
  private static String quoted(String word) {
    return '"' + word + '"';
  }

  private Metadata() {}
}
