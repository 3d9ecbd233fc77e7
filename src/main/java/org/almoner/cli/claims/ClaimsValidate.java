package org.almoner.cli.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.almoner.claims.validate.Dialect;
import org.almoner.claims.validate.Finding;
import org.almoner.claims.validate.Position;
import org.almoner.claims.validate.Report;
import org.almoner.claims.validate.Spot;
import org.almoner.claims.validate.Validation;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "validate",
    description = {
      "What is wrong with an X12 file, and where.",
      "Envelopes and counts, segments, loops and elements against the implementation guides of 837,"
          + " 835, 277CA, 999 and 997, and amounts that do not add up. Reads the file alone; no"
          + " value of it is shown."
    },
    footer = {
      "",
      "segment counts from the start of the file, in_set from ST, which is 1: an acknowledgement"
          + " speaks of the latter. A missing segment is missed at the one that came in its stead."
          + " Guides: 005010X221, X222, X223, X214, X231; 004010X091, X095 to X098, and 4010's 997."
          + " Where a set has another one, envelopes and what no claim can do without are checked."
          + " Codes are those of a 999, or of a TA1 for interchanges.",
      "",
      "Exit codes: 0 where nothing or only warnings were found, 10 errors, 13 no such file.",
      "",
      "Examples:",
      "  almoner claims validate claims.837",
      "  almoner claims validate claims.837 --format json"
    })
final class ClaimsValidate implements Callable<Integer> {
  private static final int SHOWN = 10_000;

  @Mixin private X12File file;
  @Mixin private PrintOptions output;
  @Spec private CommandSpec spec;

  private final List<Finding> findings = new ArrayList<>();
  private long count;
  private boolean hasErrors;

  @Override
  public Integer call() throws IOException {
    try (InputStream in = file.open()) {
      Validation.run(in, this::take);
    }
    findings.sort(Comparator.comparingLong(each -> each.position().segment()));
    output.print(rows());
    if (count > findings.size()) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(Locale.ROOT, "%,d findings in all; the first of each set are shown.%n", count);
      err.flush();
    }
    return (hasErrors ? ExitCode.GATE_FAILED : ExitCode.OK).number();
  }

  private void take(Report report) {
    count += report.found().count();
    hasErrors |= report.found().hasErrors();
    int room = SHOWN - findings.size();
    report.found().findings().stream().limit(room).forEach(findings::add);
  }

  private Rows rows() {
    Rows rows =
        Rows.named(
            "severity",
            "level",
            "segment",
            "in_set",
            "offset",
            "loop",
            "tag",
            "element",
            "component",
            "repetition",
            "data_element",
            "code",
            "rule",
            "finding");
    for (Finding each : findings) {
      Position at = each.position();
      Spot spot = each.spot();
      rows.add(
          name(each.rule().severity()),
          name(each.rule().level()),
          at.segment(),
          known(at.inSet()),
          at.offset(),
          known(at.loop()),
          known(at.tag()),
          known(spot.element()),
          known(spot.component()),
          known(spot.repetition()),
          known(spot.dataElement()),
          each.rule().code(Dialect.T999).orElse(null),
          name(each.rule()),
          each.rule().words());
    }
    return rows;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Integer known(int number) {
    return number == 0 ? null : number;
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
