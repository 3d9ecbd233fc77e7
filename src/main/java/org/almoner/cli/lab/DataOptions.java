package org.almoner.cli.lab;

import java.util.Arrays;
import java.util.List;
import org.almoner.causal.study.OutcomeType;
import org.almoner.causal.study.Question;
import org.almoner.causal.study.Subgrouping;
import org.almoner.frame.DataFile;
import picocli.CommandLine.Option;

/** The options that say what is read and asked. */
public final class DataOptions {
  @Option(names = "--data", required = true, description = "A CSV (also .csv.gz) or Parquet file.")
  private String data;

  @Option(names = "--no-header", description = "The CSV has no header; columns are c1, c2, …")
  private boolean noHeader;

  @Option(names = "--names", description = "Names for a CSV without header, such as t,y,x1.")
  private String names = "";

  @Option(
      names = "--treatment",
      required = true,
      description = "A 0/1 column, or column=value; see --control.")
  private String treatment;

  @Option(
      names = "--control",
      description = "With column=value, the value of controls; other rows are left out.")
  private String control = "";

  @Option(names = "--outcome", required = true, description = "A numeric column.")
  private String outcome;

  @Option(
      names = "--covariates",
      required = true,
      description = "Such as \"age, age^2, C(education), x1:x9\".")
  private String covariates;

  @Option(
      names = "--subgroups",
      description = "Whose effects to tell apart: columns or conditions, as in \"plan, age>=65\".")
  private String subgroups = "";

  @Option(names = "--group", description = "Rows of one group share a fold and count as one.")
  private String group = "";

  @Option(
      names = "--propensity",
      description =
          "The known probability of treatment, a column or one number, as in a randomised trial"
              + " (default: estimated).")
  private String propensity = "";

  @Option(
      names = "--outcome-type",
      description = "auto, binary or continuous (default: ${DEFAULT-VALUE}).")
  private OutcomeType outcomeType = OutcomeType.AUTO;

  public DataFile file() {
    if (!noHeader && names.isEmpty()) {
      return DataFile.of(data);
    }
    List<String> given =
        names.isEmpty() ? List.of() : Arrays.stream(names.split(",")).map(String::strip).toList();
    return new DataFile(data, false, given);
  }

  public List<Subgrouping> subgroups(DataFile file) {
    return subgroups.isBlank()
        ? List.of()
        : Subgrouping.list(subgroups, file.path(), file.columnNames());
  }

  public Question question() {
    return new Question(treatment, control, outcome, covariates, group, outcomeType, propensity);
  }
}
