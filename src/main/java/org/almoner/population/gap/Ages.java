package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.Word;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rule means by age, in years completed, and gender: {@code F 40-75|M 21-75}, {@code 18-75},
 * {@code 65+}.
 */
record Ages(List<Range> ranges) implements Serializable {
  private static final Pattern RANGE = Pattern.compile("(?:(F|M) )?(\\d+)(?:-(\\d+)|\\+)");

  /**
   * Ages of a gender.
   *
   * @param gender null: any
   * @param from included
   * @param to included
   */
  record Range(@Nullable Gender gender, int from, int to) implements Serializable {
    boolean holds(Patient patient, LocalDate day) {
      int age = patient.age(day);
      return (gender == null || gender == patient.gender()) && from <= age && age <= to;
    }
  }

  Ages {
    ranges = List.copyOf(ranges);
  }

  /**
   * @throws IllegalArgumentException where a text is none
   */
  static Ages of(List<String> texts) {
    List<Range> ranges = new ArrayList<>();
    for (String text : texts) {
      Matcher parts = RANGE.matcher(text);
      if (!parts.matches()) {
        throw new IllegalArgumentException(text);
      }
      Gender gender = parts.group(1) == null ? null : Word.of(Gender.class, parts.group(1));
      int to = parts.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(parts.group(3));
      ranges.add(new Range(gender, Integer.parseInt(parts.group(2)), to));
    }
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("");
    }
    return new Ages(ranges);
  }

  boolean holds(Patient patient, LocalDate day) {
    return range(patient, day).isPresent();
  }

  /** The birthday on which the patient came to the age that is meant on a day. */
  LocalDate reached(Patient patient, LocalDate day) {
    return patient.birthDate().plusYears(range(patient, day).map(Range::from).orElse(0));
  }

  private Optional<Range> range(Patient patient, LocalDate day) {
    return ranges.stream().filter(range -> range.holds(patient, day)).findFirst();
  }
}
