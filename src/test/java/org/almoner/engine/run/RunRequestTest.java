package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.Jobs;
import org.almoner.config.PipelineFiles;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Job;
import org.junit.jupiter.api.Test;

class RunRequestTest {
  private static final List<String> NAMES =
      IntStream.range(0, 20).mapToObj(i -> "setting_" + i).toList();

  /** Java's immutable maps have another order in each process: a resumed run would do all again. */
  @Test
  void theOrderOfSettingsSaysNothingAboutAJob() {
    List<String> reversed = new ArrayList<>(NAMES);
    Collections.reverse(reversed);
    Job job = PipelineFiles.load("casework", Jobs.catalog()).jobs().get(0);

    assertThat(Fingerprints.of(job, request(reversed)))
        .isEqualTo(Fingerprints.of(job, request(NAMES)))
        .isNotEqualTo(Fingerprints.of(job, request(NAMES.subList(0, 19))));
  }

  private static RunRequest request(List<String> names) {
    Map<String, String> variables = new LinkedHashMap<>();
    names.forEach(name -> variables.put(name, "1"));
    return new RunRequest(
        PipelineFiles.load("casework", Jobs.catalog()),
        new BusinessDate(LocalDate.of(2026, 3, 20), ZoneOffset.UTC),
        Optional.empty(),
        Reuse.EVERYTHING,
        variables);
  }
}
