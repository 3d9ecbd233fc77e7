package org.almoner.cli.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.engine.ExitCode;
import org.almoner.generate.Landings;
import org.almoner.support.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One call tells one world, whichever domains are asked for. */
class GenerateCommandTest {
  private static final String WORLD = "--patients 120 --brands 2 --seed 4 --days 150";

  @TempDir private Path folder;

  @Test
  void theDomainsOfOneCallAreThoseOfACallEach() throws IOException {
    generate("all", WORLD);
    Map<String, String> apart = new TreeMap<>();
    for (String domain :
        new String[] {"casework", "engagement", "claims", "population", "reference"}) {
      generate(domain, WORLD + " --domain " + domain);
      Map<String, String> files = Landings.texts(folder.resolve(domain));
      assertThat(files.keySet()).allMatch(name -> name.startsWith(domain + "/"));
      apart.putAll(files);
    }

    assertThat(Landings.texts(folder.resolve("all"))).isEqualTo(apart);
    assertThat(apart.keySet().stream().filter(name -> !name.startsWith("claims/x12/"))).hasSize(35);
    assertThat(Landings.texts(folder.resolve("all-truth")))
        .containsOnlyKeys(
            "claims/claims.csv",
            "claims/expected_auc.csv",
            "claims/situations.csv",
            "engagement/decision_points.csv",
            "population/health.csv",
            "population/later_conditions.csv",
            "population/later_encounters.csv",
            "population/later_measurements.csv",
            "population/later_medications.csv",
            "population/later_services.csv",
            "reference/people.csv");
  }

  @Test
  void aSecondDomainJoinsAWorldThatIsThere() throws IOException {
    generate("all", WORLD);
    generate("joined", WORLD + " --domain engagement");
    generate("joined", WORLD + " --domain casework,claims,population,reference");

    assertThat(Landings.texts(folder.resolve("joined")))
        .isEqualTo(Landings.texts(folder.resolve("all")));
  }

  @Test
  void aDomainThatTellsNothingIsRefusedWithThoseThatDo() {
    CommandLineRun run =
        CommandLineRun.of("generate", "--out", folder.toString(), "--domain", "access");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(run.err())
        .contains("--domain access", "casework, engagement, claims, population, reference");
  }

  @Test
  void whatComesNextIsThePipelineOfTheFirstDomain() {
    CommandLineRun run =
        CommandLineRun.of(
            ("generate --patients 5 --domain engagement --out " + folder.resolve("x")).split(" "));

    assertThat(run.out()).contains("Next: almoner run nightly --landing " + folder.resolve("x"));
  }

  /** {@code data/sample} is what its README says. */
  @ParameterizedTest
  @ValueSource(strings = {"casework", "engagement", "claims", "population", "reference"})
  void theCommittedSampleIsWhatTheCommandWrites(String domain) throws IOException {
    generate(
        "sample",
        "--patients 300 --brands 2 --cases 225 --seed 1 --start 2025-09-22 --days 180"
            + " --risk-scores weekly --domain "
            + domain);

    assertThat(Landings.texts(folder.resolve("sample").resolve(domain)))
        .isEqualTo(Landings.texts(Path.of("data/sample").resolve(domain)));
  }

  private void generate(String landing, String options) {
    String call = "generate --quiet --out " + folder.resolve(landing) + " " + options;
    assertThat(CommandLineRun.of(call.split(" ")).code()).isEqualTo(ExitCode.OK.number());
  }
}
