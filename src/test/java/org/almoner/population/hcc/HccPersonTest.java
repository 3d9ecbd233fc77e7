package org.almoner.population.hcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.population.rows.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HccPersonTest {

  @Test
  void anEmptyOrecBelow65IsDisabled() {
    assertThat(person(64, HccSegment.INS, null).isDisabled()).isTrue();
    assertThat(person(64, HccSegment.INS, 0).isDisabled()).isFalse();
    assertThat(person(65, HccSegment.INS, null).isDisabled()).isFalse();
  }

  @Test
  void anyOtherOrecThan0Below65IsDisabled() {
    for (int orec = 1; orec <= 3; orec++) {
      assertThat(person(40, HccSegment.CND, orec).isDisabled()).isTrue();
      assertThat(person(65, HccSegment.CNA, orec).isDisabled()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"65,1,true", "65,2,false", "65,3,false", "65,0,false", "65,,false", "64,1,false"})
  void onlyOrec1At65OrLaterIsOriginallyDisabled(int age, Integer orec, boolean originally) {
    assertThat(person(age, HccSegment.CNA, orec).isOriginallyDisabled()).isEqualTo(originally);
  }

  @ParameterizedTest
  @CsvSource({
    "0,F0_34", "34,F0_34", "35,F35_44", "44,F35_44", "45,F45_54", "54,F45_54", "55,F55_59",
    "59,F55_59", "60,F60_64", "64,F60_64", "65,F65_69", "69,F65_69", "70,F70_74", "89,F85_89",
    "90,F90_94", "94,F90_94", "95,F95_GT", "119,F95_GT"
  })
  void ageHasOneCell(int age, String cell) {
    assertThat(person(age, HccSegment.CNA, 0).variables()).containsExactly(cell);
  }

  @ParameterizedTest
  @CsvSource({
    "63,0,F60_64",
    "64,0,F65",
    "64,1,F60_64",
    "64,,F60_64",
    "65,0,F65",
    "66,0,F66",
    "69,0,F69",
    "70,0,F70_74",
    "95,0,F95_GT"
  })
  void aNewEnrolleeOf64WhoIsEntitledByAgeIsCountedAs65(int age, Integer orec, String cell) {
    assertThat(person(age, HccSegment.NE, orec).variables())
        .containsExactly("NMCAID_NORIGDIS_NE" + cell);
  }

  @Test
  void aNewEnrolleeIsToldByMedicaidAndOriginalDisability() {
    HccPerson person = new HccPerson(70, Gender.M, HccSegment.SNPNE, 1, true);

    assertThat(person.variables()).containsExactly("MCAID_ORIGDIS_NEM70_74");
  }

  @Test
  void cmsKnowsNoOtherSex() {
    assertThatThrownBy(() -> new HccPerson(70, Gender.UNKNOWN, HccSegment.CNA, 0, false))
        .hasMessage("CMS-HCC has no coefficients for sex unknown");
  }

  private static HccPerson person(int age, HccSegment segment, Integer orec) {
    return new HccPerson(age, Gender.F, segment, orec, false);
  }
}
