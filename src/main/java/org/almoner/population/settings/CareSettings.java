package org.almoner.population.settings;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.config.population.DatedRows;
import org.almoner.engine.UsageException;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.Word;
import org.almoner.population.team.StaffRules;
import org.almoner.population.team.TierStaff;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;
import org.almoner.population.tier.CareTier;
import org.almoner.population.tier.Contact;
import org.almoner.population.tier.DischargeRules;
import org.almoner.population.tier.Intervention;
import org.almoner.population.tier.Interventions;

/** All that rules of care are made of, on a day. */
public record CareSettings(
    Constants constants, Interventions interventions, StaffRules staff, DischargeRules discharges)
    implements Serializable {
  static final DatedFile CONSTANTS =
      new DatedFile("constants", List.of("name"), List.of("value", "unit", "meaning"));
  static final DatedFile INTERVENTIONS =
      new DatedFile(
          "interventions",
          List.of("care_tier", "segment", "position"),
          List.of("what", "channel", "tool"));
  static final DatedFile STAFF =
      new DatedFile("staff", List.of("care_tier", "role"), List.of("contacts", "minutes", "leads"));
  static final DatedFile DISCHARGE_CONTACTS =
      new DatedFile("discharge_contacts", List.of("days"), List.of("kinds"));

  private static final Set<Constant> DIVISORS =
      EnumSet.of(
          Constant.CONDITIONS_FULL,
          Constant.MEDICATIONS_FULL,
          Constant.HOSPITAL_FULL,
          Constant.EMERGENCY_FULL,
          Constant.AGE_SPAN,
          Constant.FUNCTIONAL_SPAN,
          Constant.HOURS_PER_FTE_MONTH,
          Constant.HOURS_WITH_PATIENTS);

  /**
   * Those of the installation.
   *
   * @param date the business date
   * @throws UsageException with the file, where it cannot be used
   */
  public static CareSettings on(LocalDate date) {
    Constants constants = constants(CONSTANTS.load(CareSettings::constant), date);
    DatedRows<TierStaff> staff = STAFF.load(CareSettings::staff);
    DatedRows<Intervention> interventions = INTERVENTIONS.load(CareSettings::intervention);
    DatedRows<Contact.Rule> contacts = DISCHARGE_CONTACTS.load(CareSettings::contact);
    return new CareSettings(
        constants,
        of(interventions, () -> Interventions.of(interventions.on(date))),
        of(staff, () -> new StaffRules(staff.on(date), constants)),
        new DischargeRules(constants.count(Constant.DISCHARGE_DAYS), contacts.on(date)));
  }

  static Constants constants(DatedRows<Value> rows, LocalDate date) {
    Map<Constant, Double> values =
        rows.on(date).stream()
            .collect(
                Collectors.toMap(
                    Value::constant,
                    Value::value,
                    (had, next) -> next,
                    () -> new EnumMap<>(Constant.class)));
    return of(rows, () -> Constants.of(values));
  }

  /** A value of a constant. */
  record Value(Constant constant, double value) implements Serializable {}

  static Value constant(DatedRow row) {
    Constant constant = row.oneOf("name", Constant.class);
    double value = row.number("value");
    if (value == 0 && DIVISORS.contains(constant)) {
      throw row.refusal("value", "must be above 0");
    }
    if (value < 0) {
      throw row.refusal("value", "must not be below 0");
    }
    return new Value(constant, value);
  }

  static Intervention intervention(DatedRow row) {
    return new Intervention(
        row.oneOf("care_tier", CareTier.class),
        row.optional("segment"),
        row.integer("position"),
        row.text("what"),
        row.text("channel"),
        row.text("tool"));
  }

  static TierStaff staff(DatedRow row) {
    return new TierStaff(
        row.oneOf("care_tier", CareTier.class),
        row.text("role"),
        positive(row, "contacts"),
        positive(row, "minutes"),
        row.yes("leads"));
  }

  static Contact.Rule contact(DatedRow row) {
    Set<EncounterKind> kinds = EnumSet.noneOf(EncounterKind.class);
    row.list("kinds").forEach(word -> kinds.add(kind(row, word)));
    if (kinds.isEmpty()) {
      throw row.refusal("kinds", "is empty; give it a kind of encounter");
    }
    return new Contact.Rule(row.integer("days"), kinds);
  }

  private static EncounterKind kind(DatedRow row, String word) {
    for (EncounterKind each : EncounterKind.values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw row.refusal(
        "kinds",
        "has %s, which is no kind of encounter; kinds are %s"
            .formatted(word, String.join(", ", Word.words(EncounterKind.class))));
  }

  private static double positive(DatedRow row, String column) {
    double value = row.number(column);
    if (!(value > 0)) {
      throw row.refusal(column, "must be above 0");
    }
    return value;
  }

  private static <T> T of(DatedRows<?> rows, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(rows.source() + ": " + e.getMessage(), e);
    }
  }
}
