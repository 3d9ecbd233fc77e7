package org.almoner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are from Python's hmac and hashlib; see src/test/reference/arms.py. */
class ArmDrawTest {
  private static final ArmDraw DRAW = new ArmDraw("uplift-vs-rule", 0.2);

  @ParameterizedTest
  @CsvSource({
    "uplift-vs-rule,P000001,affd016d003bfd2005b4eb846eb63413fc31a2e057a080d86f175d7f2c20a719",
    "uplift-vs-rule,P000002,e91ac5b1e225082b56a0cbba71c7fe445a68f4667ba4c9ccea93b2bb0c7b284e",
    "trial-2,P000001,1b8b420594434e6ecc7b2f874e6e367c050b01c27d9dfd306e2b957b38912e76",
    "uplift-vs-rule,'',c8c7ebec7bdc2357be5527d6983fdaf8153b1eef8129770d45eca4f68f5f41ad"
  })
  void theHashIsThatOfTheReference(String experiment, String patient, String hash) {
    assertThat(new ArmDraw(experiment, 0.2).hash(patient)).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "uplift-vs-rule,0.2,b1/q1,TTTCTTCTTTTTTCTTTCTTTTTTC",
    "uplift-vs-rule,0.2,b1/q2,CTTTTCTTTTTCTTTTTCTTTTCTT",
    "trial-2,0.25,b1/q1,TCTTTCTTTCTT"
  })
  void theSequenceIsThatOfTheReference(String id, double share, String stratum, String arms) {
    ArmDraw draw = new ArmDraw(id, share);

    String drawn =
        LongStream.range(0, arms.length())
            .mapToObj(place -> draw.isTreated(stratum, place) ? "T" : "C")
            .collect(Collectors.joining());

    assertThat(drawn).isEqualTo(arms);
  }

  @Test
  void everyWholeBlockHasThePlannedShares() {
    for (double share : new double[] {0.2, 0.25, 0.5, 0.05, 0.35}) {
      ArmDraw draw = new ArmDraw("x", share);
      for (int block = 0; block < 5; block++) {
        long control =
            LongStream.range(block * 100L, block * 100L + 100)
                .filter(place -> !draw.isTreated("s", place))
                .count();
        assertThat(control).isEqualTo(Math.round(100 * share));
      }
    }
  }

  @Test
  void aShareThatNoBlockHoldsIsRefused() {
    assertThatThrownBy(() -> new ArmDraw("x", 1 / Math.PI))
        .hasMessageContaining("whole number of hundredths");
    assertThatThrownBy(() -> new ArmDraw("x", 0)).hasMessageContaining("(0, 1)");
    assertThatThrownBy(() -> DRAW.isTreated("s", -1)).hasMessageContaining("negative");
  }
}
