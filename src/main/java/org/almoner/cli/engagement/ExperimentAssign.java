package org.almoner.cli.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.UsageException;
import org.almoner.experiment.ArmDraw;
import org.almoner.experiment.ArmQueue;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataFile;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "assign",
    description = "Draws arms for the rows of a file, as nightly draws them for its patients.",
    footer = {
      "",
      "The arm follows from the experiment, the unit and its stratum alone: HMAC-SHA256 and",
      "permuted blocks. nightly keeps its own draws in engagement.experiment_assignments.",
      "",
      "Examples:",
      "  almoner experiment assign --experiment trial-2 --data patients.csv --unit id",
      "  almoner experiment assign --experiment trial-2 --data patients.csv --unit id \\",
      "      --strata risk_quintile --control-share 0.5 --format csv > arms.csv"
    })
final class ExperimentAssign implements Callable<Integer> {
  @Option(names = "--experiment", required = true, paramLabel = "ID", description = "Its name.")
  private String experiment;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "A CSV (also .csv.gz) or Parquet file, one row per unit.")
  private String data;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "COLUMN",
      description = "Column that says who gets an arm.")
  private String unit;

  @Option(
      names = "--strata",
      paramLabel = "COLUMN",
      description = "Column within whose values the arms are balanced.")
  private String strata = "";

  @Option(names = "--control-share", description = "Share of control (${DEFAULT-VALUE}).")
  private double controlShare = 0.2;

  @Mixin private PrintOptions output;

  @Override
  public Integer call() {
    try {
      List<List<Object>> rows =
          new ArmQueue(new ArmDraw(experiment, controlShare))
              .draw(units(), Map.of()).stream()
                  .map(d -> List.<Object>of(d.id(), d.stratum(), d.position(), d.group(), d.hash()))
                  .toList();
      List<String> columns = List.of(unit, "stratum", "position", "experiment_group", "hash");
      output.print(new Rows(columns, rows));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  private List<ArmQueue.Unit> units() {
    DataTable table = DataFile.of(data).read();
    DataColumn ids = table.column(unit);
    List<ArmQueue.Unit> units = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String id = ids.text(row);
      String stratum = strata.isEmpty() ? "all" : table.column(strata).text(row);
      if (id == null) {
        throw new InputException(
            "%s, line %d: %s is missing".formatted(data, table.lines()[row], unit));
      }
      units.add(new ArmQueue.Unit(id, stratum == null ? "missing" : stratum));
    }
    return units;
  }
}
