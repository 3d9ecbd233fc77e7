package org.almoner.cli.lab.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.cli.lab.LabText;
import org.almoner.cli.output.Format;
import org.almoner.frame.DataFile;
import org.almoner.frame.DataTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "truth",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Compares recommendations with what a generated world knows.",
    footer = {
      "",
      "Each way to choose spends as many contacts per FRM as the list shows. Its value",
      "is the number of discontinuations within 30 days that they avoid; its gain is",
      "the share of what the oracle gains over contacting at random. The list keeps the",
      "limits (opt-outs, cool-down ...) and the control arm of an experiment; the others",
      "choose freely among all patients of the FRM.",
      "",
      "Examples:",
      "  almoner export recommendations --to csv --out r.csv",
      "  almoner lab truth --truth landing-truth --recommendations r.csv \\",
      "      --date 2026-03-20",
      "  almoner lab truth --truth landing-truth --recommendations scores.parquet \\",
      "      --date 2026-03-20 --capacity 12 --format json",
      "  almoner lab truth --truth landing-truth --recommendations r.csv \\",
      "      --date 2026-03-20 --experiments 100"
    })
public final class LabTruth implements Runnable {
  private static final List<String> COLUMNS =
      List.of(
          "recommendation_date",
          "patient_id",
          "frm_id",
          "uplift_score",
          "rule_score",
          "show_to_frm");

  @Spec private CommandSpec spec;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "DIR",
      description = "What generate wrote apart from the landing directory.")
  private String truth;

  @Option(
      names = "--recommendations",
      required = true,
      paramLabel = "FILE",
      description =
          "A CSV (also .csv.gz) or Parquet file, or a folder of Parquet, with patient_id, frm_id, "
              + "and uplift_score, rule_score or show_to_frm.")
  private String recommendations;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      description = "A decision date: the last day of the world, or 14, 28, ... days before.")
  private LocalDate date;

  @Option(
      names = "--capacity",
      paramLabel = "N",
      description = "Contacts per FRM; default as many as the list shows.")
  private int capacity;

  @Option(
      names = "--experiments",
      paramLabel = "N",
      description =
          "Also simulates N experiments, 80 %% of patients contacted by uplift_score and 20 %% by "
              + "rule_score, and counts the 95 %% intervals that hold the true difference.")
  private int experiments;

  @Option(names = "--format", description = "table, json or csv (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Override
  public void run() {
    DataFile file = DataFile.of(recommendations);
    List<String> names = file.columnNames();
    Stream<String> wanted =
        COLUMNS.stream().filter(name -> names.contains(name) || name.endsWith("_id"));
    DataTable table = file.read(wanted.toList());
    TruthTable known = TruthTable.read(truth, date.toString());
    TruthResult result =
        TruthComparison.of(table, known).result(date.toString(), capacity, experiments);
    LabText.of(result, result.rows()).print(format, spec.commandLine().getOut());
  }
}
