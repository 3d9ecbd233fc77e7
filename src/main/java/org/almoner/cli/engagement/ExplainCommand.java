package org.almoner.cli.engagement;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.almoner.cli.access.RequestExplanation;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.SparkRows;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Json;
import org.almoner.cli.output.Rows;
import org.almoner.engagement.night.Explanation;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.ExitCode;
import org.almoner.engine.OpenSession;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.population.jobs.PatientExplanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description = {
      "Shows what a recommendation was made from, and computes it again, and a patient's risk,",
      "tier, programmes, open care gaps and care team; or why an access request's result is",
      "what it is."
    },
    footer = {
      "",
      "The score is computed again from the features as they were read then and the version",
      "of the model that scored. Exit code 10 where it differs by more than 1e-9: then",
      "somebody changed the list, or another program made it. A request is explained from the",
      "files that were delivered, as access why does. Risk and care are those of the last",
      "night; a patient who is on no list is told so beside them.",
      "",
      "Examples:",
      "  almoner explain --patient P0000003 --date 2026-03-20",
      "  almoner explain --patient P0000003 --date 2026-03-20 --format json",
      "  almoner explain --request R1 --landing DIR"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Subject subject;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Business date of the patient's list and care.")
  private @Nullable String date;

  @Option(
      names = "--landing",
      paramLabel = "DIR",
      description = "Where access/access_requests.csv and its like were delivered.")
  private @Nullable Path landing;

  /** What is explained: exactly one of these. */
  private static final class Subject {
    @Option(
        names = "--patient",
        paramLabel = "ID",
        description = "A patient of a list, or of the population.")
    private @Nullable String patient;

    @Option(names = "--request", paramLabel = "ID", description = "An access request.")
    private @Nullable String request;
  }

  @Option(names = "--format", description = "table, json or csv (${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    if (subject.request != null) {
      Path folder = given(landing, "--request wants --landing, the directory of deliveries");
      RequestExplanation.print(folder, subject.request, format, spec.commandLine().getOut());
      return ExitCode.OK.number();
    }
    return explain(given(subject.patient, "a patient"));
  }

  private int explain(String patient) {
    BusinessDate day = options.date(given(date, "--patient wants --date, that of the list"));
    Lake lake = options.lake();
    try (OpenSession session = options.session()) {
      Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
      Map<String, Map<String, Object>> care =
          PatientExplanation.of(session.spark(), lake, patient, day.date());
      ExitCode code = ExitCode.OK;
      try {
        Explanation explanation = Explanation.of(session.spark(), lake, patient, day);
        sections.putAll(sections(explanation));
        code = explanation.isSame() ? ExitCode.OK : ExitCode.GATE_FAILED;
      } catch (UsageException e) {
        if (care.isEmpty()) {
          throw e;
        }
        sections.put("recommendation", Map.of("none", String.valueOf(e.getMessage())));
      }
      sections.putAll(care);
      print(sections, spec.commandLine().getOut());
      return code.number();
    }
  }

  private static <T> T given(@Nullable T value, String wanted) {
    if (value == null) {
      throw new UsageException(wanted);
    }
    return value;
  }

  private void print(Map<String, Map<String, Object>> sections, PrintWriter out) {
    if (format == Format.JSON) {
      out.println(Json.of(sections));
      return;
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    sections.forEach(
        (section, values) ->
            values.forEach((name, value) -> rows.addAll(lines(section, name, value))));
    format.print(out, new Rows(List.of("section", "name", "value"), rows));
  }

  private static Map<String, Map<String, Object>> sections(Explanation explanation) {
    Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    Map<String, Object> published = SparkRows.map(explanation.recommendation());
    published.remove("attributions");
    sections.put("recommendation", published);
    if (explanation.features() != null) {
      sections.put("features", SparkRows.map(explanation.features()));
    }
    sections.put("attributions", new LinkedHashMap<>(explanation.attributions()));
    sections.put("versions", explanation.versions());
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("published_score", explanation.ranking());
    check.put("sum_of_attributions", explanation.attributed());
    check.put("largest_difference", explanation.largestDifference());
    check.put("same_to_1e-9", explanation.isSame());
    sections.put("check", check);
    return sections;
  }

  /** One line per value, one per item of a list: cells of a table end somewhere. */
  private static List<List<@Nullable Object>> lines(
      String section, String name, @Nullable Object value) {
    List<List<@Nullable Object>> lines = new ArrayList<>();
    for (Object item : value instanceof List<?> items ? items : java.util.Arrays.asList(value)) {
      List<@Nullable Object> line = new ArrayList<>(List.of(section, name));
      line.add(item);
      lines.add(line);
    }
    return lines;
  }
}
