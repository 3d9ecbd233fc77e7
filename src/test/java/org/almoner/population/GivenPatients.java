package org.almoner.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Measurement;
import org.almoner.population.rows.Medicare;
import org.almoner.population.rows.Medication;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.PatientRows;
import org.almoner.population.rows.Service;
import org.almoner.population.rows.ServiceKind;
import org.almoner.population.rows.ServiceResult;
import org.almoner.population.rows.Social;
import org.almoner.population.rows.Word;
import org.jspecify.annotations.Nullable;

/** Patients with their rows, as the files of a case's folder give them. */
public final class GivenPatients {

  /** By their ids, in the order of the file. */
  public static Map<String, PatientRows> in(Path folder) {
    Map<String, List<Condition>> conditions =
        byPatient(folder, "conditions", GivenPatients::condition);
    Map<String, List<Medication>> medications =
        byPatient(folder, "medications", GivenPatients::medication);
    Map<String, List<Measurement>> measurements =
        byPatient(folder, "measurements", GivenPatients::measurement);
    Map<String, List<Service>> services = byPatient(folder, "services", GivenPatients::service);
    Map<String, PatientRows> patients = new LinkedHashMap<>();
    for (NamedCsvRecord row : records(folder.resolve("patients.csv"))) {
      String id = row.getField("patient_id");
      patients.put(
          id,
          new PatientRows(
              patient(row),
              conditions.getOrDefault(id, List.of()),
              medications.getOrDefault(id, List.of()),
              measurements.getOrDefault(id, List.of()),
              services.getOrDefault(id, List.of()),
              List.of()));
    }
    return patients;
  }

  /** All rows of a file; none where there is none. */
  public static List<NamedCsvRecord> records(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Map<String, List<T>> byPatient(
      Path folder, String table, Function<NamedCsvRecord, T> make) {
    return records(folder.resolve(table + ".csv")).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getField("patient_id"), Collectors.mapping(make, Collectors.toList())));
  }

  private static Patient patient(NamedCsvRecord row) {
    return new Patient(
        row.getField("patient_id"),
        LocalDate.parse(row.getField("birth_date")),
        date(row, "death_date"),
        Word.of(Gender.class, row.getField("gender")),
        true,
        Social.UNKNOWN,
        Medicare.UNKNOWN);
  }

  private static Condition condition(NamedCsvRecord row) {
    return new Condition(
        Word.of(CodeSystem.class, row.getField("code_system")),
        row.getField("code"),
        LocalDate.parse(row.getField("onset_date")),
        date(row, "end_date"),
        null);
  }

  private static Medication medication(NamedCsvRecord row) {
    String dose = optional(row, "daily_dose_mg");
    return new Medication(
        row.getField("name"),
        row.getField("name"),
        LocalDate.parse(row.getField("start_date")),
        date(row, "end_date"),
        dose == null ? null : Double.valueOf(dose),
        null);
  }

  private static Measurement measurement(NamedCsvRecord row) {
    String time = row.getField("measured_at");
    return new Measurement(
        Word.of(Measure.class, row.getField("measure")),
        Double.parseDouble(row.getField("value")),
        LocalDateTime.parse(time.contains("T") ? time : time + "T00:00"),
        null);
  }

  private static Service service(NamedCsvRecord row) {
    String result = optional(row, "result");
    return new Service(
        Word.of(ServiceKind.class, row.getField("service")),
        LocalDate.parse(row.getField("performed_on")),
        result == null ? null : Word.of(ServiceResult.class, result.toLowerCase(Locale.ROOT)),
        null);
  }

  private static @Nullable LocalDate date(NamedCsvRecord row, String column) {
    String text = optional(row, column);
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String optional(NamedCsvRecord row, String column) {
    return row.findField(column).filter(text -> !text.isEmpty()).orElse(null);
  }

  private GivenPatients() {}
}
