package org.almoner.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Encounter;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Measurement;
import org.almoner.population.rows.Medicare;
import org.almoner.population.rows.Medication;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.PatientRows;
import org.almoner.population.rows.Social;

/** A patient's rows, put together one by one. */
public final class GivenHistory {
  private final LocalDate birth;
  private final LocalDate death;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Medication> medications = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Encounter> encounters = new ArrayList<>();

  private GivenHistory(LocalDate birth, LocalDate death) {
    this.birth = birth;
    this.death = death;
  }

  public static GivenHistory born(String day) {
    return new GivenHistory(LocalDate.parse(day), null);
  }

  public static GivenHistory bornAndDied(String birth, String death) {
    return new GivenHistory(LocalDate.parse(birth), LocalDate.parse(death));
  }

  /**
   * @param end blank: none
   */
  public GivenHistory condition(String code, String onset, String end) {
    conditions.add(new Condition(CodeSystem.ICD10CM, code, LocalDate.parse(onset), day(end), null));
    return this;
  }

  public GivenHistory medication(String code, String start, String end) {
    medications.add(new Medication(code, null, LocalDate.parse(start), day(end), null, null));
    return this;
  }

  public GivenHistory measured(Measure measure, double value, String at) {
    measurements.add(new Measurement(measure, value, LocalDateTime.parse(at), null));
    return this;
  }

  /** Of a provider named by the kind; it ends an hour later. */
  public GivenHistory seen(EncounterKind kind, String at, String cost) {
    return seen(kind, at, LocalDateTime.parse(at).plusHours(1).toString(), cost);
  }

  public GivenHistory seen(EncounterKind kind, String from, String to, String cost) {
    return add(kind, from, to.isEmpty() ? null : LocalDateTime.parse(to), cost, kind.word());
  }

  /** In primary care. */
  public GivenHistory seenBy(String provider, String at) {
    return add(EncounterKind.PRIMARY, at, null, "", provider.isEmpty() ? null : provider);
  }

  private GivenHistory add(
      EncounterKind kind, String from, LocalDateTime to, String cost, String provider) {
    BigDecimal amount = cost.isEmpty() ? null : new BigDecimal(cost);
    String id = "E" + encounters.size();
    encounters.add(new Encounter(id, LocalDateTime.parse(from), to, kind, amount, provider, null));
    return this;
  }

  /** The same rows in another order. */
  public GivenHistory shuffled(Random random) {
    List.of(conditions, medications, measurements, encounters)
        .forEach(rows -> Collections.shuffle(rows, random));
    return this;
  }

  /** As it is known at the day of {@link Care}. */
  public PatientHistory history() {
    Patient patient =
        new Patient("P1", birth, death, Gender.F, true, Social.UNKNOWN, Medicare.UNKNOWN);
    return PatientHistory.of(
        new PatientRows(patient, conditions, medications, measurements, List.of(), encounters),
        Care.AS_OF);
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
