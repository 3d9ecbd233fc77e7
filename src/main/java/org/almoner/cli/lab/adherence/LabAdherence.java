package org.almoner.cli.lab.adherence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.cli.lab.CompleteRows;
import org.almoner.cli.lab.LabText;
import org.almoner.cli.lab.OutputOptions;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataFile;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;
import org.almoner.stats.adherence.CarryOver;
import org.almoner.stats.adherence.MedicationAvailability;
import org.almoner.stats.adherence.MedicationFill;
import org.almoner.stats.adherence.ObservationWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "adherence",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures adherence from fills: CMA1 to CMA7 as R's AdhereR defines them.",
      "CMA2 is the medication possession ratio, CMA4 the same capped, CMA7 the proportion of days",
      "covered. A measure that is not defined for a patient is empty (null in JSON)."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lab adherence --fills fills.csv --patient patient_id \\",
      "      --date fill_date --days days_supply --window-start 0 --window-days 90",
      "  almoner lab adherence --fills med_events.csv --patient PATIENT_ID \\",
      "      --date DATE --date-format MM/dd/yyyy --days DURATION \\",
      "      --medication CATEGORY --carry same \\",
      "      --window-start 30 --window-days 60 --format json"
    })
public final class LabAdherence implements Runnable {

  @Option(names = "--fills", required = true, description = "A CSV or Parquet file of fills.")
  private String fills;

  @Option(names = "--patient", required = true, description = "Column that tells patients apart.")
  private String patient;

  @Option(names = "--date", required = true, description = "Column with the date of the fill.")
  private String date;

  @Option(names = "--date-format", description = "Of the dates (default: ${DEFAULT-VALUE}).")
  private String dateFormat = "yyyy-MM-dd";

  @Option(names = "--days", required = true, description = "Column with the days of supply.")
  private String days;

  @Option(names = "--medication", description = "Column with the medication, for --carry same.")
  private String medication = "";

  @Option(
      names = "--carry",
      description =
          "Supply left at the next fill: all keeps it, same keeps it for the same "
              + "medication only (default: all).")
  private Carry carry = Carry.ALL;

  @Option(
      names = "--window-start",
      required = true,
      description = "Days from a patient's first fill to the window.")
  private long windowStart;

  @Option(names = "--window-days", required = true, description = "Days that the window lasts.")
  private long windowDays;

  @Mixin private OutputOptions output;

  private enum Carry {
    ALL,
    SAME
  }

  @Override
  public void run() {
    if (carry == Carry.SAME && medication.isEmpty()) {
      throw new InputException("--carry same needs --medication, the column to compare");
    }
    ObservationWindow window = new ObservationWindow(windowStart, windowDays);
    CarryOver carryOver =
        carry == Carry.ALL ? CarryOver.ALL_MEDICATIONS : CarryOver.SAME_MEDICATION;
    List<AdherenceResult.Patient> patients = new ArrayList<>();
    byPatient()
        .forEach(
            (id, events) ->
                patients.add(
                    AdherenceResult.Patient.of(
                        id, MedicationAvailability.of(events, window, carryOver))));
    AdherenceResult result = AdherenceResult.of(patients);
    output.print(LabText.of(result, result.rows()), () -> AdherenceReport.of(result, window));
  }

  private Map<String, List<MedicationFill>> byPatient() {
    DataTable table = DataFile.of(fills).read(columns());
    CompleteRows rows = new CompleteRows(table);
    double[] supply = rows.numbers(days);
    List<String> patients = rows.present(patient);
    List<String> medications = medication.isEmpty() ? List.of() : rows.labels(List.of(medication));
    DateTimeFormatter formatter = formatter();
    Map<String, List<MedicationFill>> events = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (supply[row] <= 0) {
        throw new InputException(table.place(row, days) + ": days of supply must be positive");
      }
      String taken = medications.isEmpty() ? "" : medications.get(row);
      events
          .computeIfAbsent(patients.get(row), unseen -> new ArrayList<>())
          .add(new MedicationFill(day(table, row, formatter), supply[row], taken));
    }
    if (events.isEmpty()) {
      throw new InputException(fills + ": no fills");
    }
    return events;
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(patient, date, days));
    if (!medication.isEmpty()) {
      columns.add(medication);
    }
    return columns;
  }

  /** Strict, so that 31 June is an error and not 30 June. */
  private DateTimeFormatter formatter() {
    try {
      return DateTimeFormatter.ofPattern(dateFormat.replace('y', 'u'))
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new InputException("--date-format " + dateFormat + " is no date pattern", e);
    }
  }

  private long day(DataTable table, int row, DateTimeFormatter formatter) {
    DataColumn column = table.column(date);
    String text = column.isMissing(row) ? "" : column.text(row);
    try {
      return LocalDate.parse(text, formatter).toEpochDay();
    } catch (DateTimeParseException e) {
      throw new InputException(
          table.place(row, date)
              + ": not a date of the form "
              + dateFormat
              + "; say how dates are written with --date-format",
          e);
    } catch (DateTimeException e) {
      throw new InputException("--date-format " + dateFormat + " does not make a date", e);
    }
  }
}
