package org.almoner.population.hcc;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.population.rows.Gender;
import org.jspecify.annotations.Nullable;

/**
 * What the model asks of a person, and the variables that follow from it (AGESEXV2).
 *
 * @param age completed years
 * @param sex F or M: CMS knows no other
 * @param orec original reason of entitlement, 0 to 3; null where it is empty
 */
public record HccPerson(
    int age, Gender sex, HccSegment segment, @Nullable Integer orec, boolean medicaid)
    implements Serializable {
  private static final List<Integer> BANDS = List.of(0, 35, 45, 55, 60, 65, 70, 75, 80, 85, 90, 95);
  private static final int AGED = 65;

  public HccPerson {
    if (sex != Gender.F && sex != Gender.M) {
      throw new IllegalArgumentException("CMS-HCC has no coefficients for sex " + sex.word());
    }
    if (age < 0) {
      throw new IllegalArgumentException("an age below 0");
    }
  }

  /** Below 65 and not entitled by age; an empty reason is not that of age. */
  public boolean isDisabled() {
    return age < AGED && !isOrec(0);
  }

  /** Entitled by disability alone at first, and now by age: neither 2 nor 3. */
  public boolean isOriginallyDisabled() {
    return isOrec(1) && !isDisabled();
  }

  /** Names of the demographic variables that hold; a segment counts those it has. */
  List<String> variables() {
    if (segment.isNewEnrollee()) {
      return List.of(
          (medicaid ? "MCAID" : "NMCAID")
              + (isOriginallyDisabled() ? "_ORIGDIS_NE" : "_NORIGDIS_NE")
              + sex
              + newEnrolleeBand());
    }
    String sexes = sex == Gender.F ? "Female" : "Male";
    return Stream.of(
            Stream.of(sex + band(age)),
            medicaid ? Stream.of("LTIMCAID") : Stream.<String>of(),
            isOriginallyDisabled()
                ? Stream.of("ORIGDS", "OriginallyDisabled_" + sexes)
                : Stream.<String>of())
        .flatMap(each -> each)
        .toList();
  }

  /** Single years from 65 to 69; who is entitled by age at 64 will be 65 in the payment year. */
  private String newEnrolleeBand() {
    int counted = age == AGED - 1 && isOrec(0) ? AGED : age;
    return counted >= AGED && counted < 70 ? Integer.toString(counted) : band(counted);
  }

  private static String band(int age) {
    int i = BANDS.size() - 1;
    while (BANDS.get(i) > age) {
      i--;
    }
    return BANDS.get(i) + "_" + (i == BANDS.size() - 1 ? "GT" : BANDS.get(i + 1) - 1);
  }

  private boolean isOrec(int reason) {
    return orec != null && orec == reason;
  }
}
