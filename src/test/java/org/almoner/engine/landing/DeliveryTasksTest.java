package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which files share a task: it follows from the files alone. */
class DeliveryTasksTest {
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void smallFilesShareATaskInTheirOrder() {
    assertThat(tasks(1_000, 2_000, 0, 900_000, 200_000))
        .containsExactly(List.of(0, 1, 2, 3), List.of(4));
  }

  @Test
  void aLargeFileHasATaskOfItsOwn() {
    assertThat(tasks(10, 500 * MEBIBYTE, 10, 20))
        .containsExactly(List.of(0), List.of(1), List.of(2, 3));
  }

  @Test
  void manySmallFilesKeepManyTasksBusy() {
    assertThat(tasks(each(3_200, MEBIBYTE))).hasSize(32).allMatch(of -> of.size() == 100);
  }

  @Test
  void noTaskOfManyFilesReadsMoreThanASplitOfSpark() {
    assertThat(tasks(each(200, 100 * MEBIBYTE))).hasSize(200);
  }

  @Test
  void eachFileIsReadOnceAndNoneIsNoTask() {
    assertThat(tasks(each(777, 77_777)).stream().flatMap(List::stream))
        .containsExactlyElementsOf(IntStream.range(0, 777).boxed().toList());
    assertThat(tasks()).isEmpty();
  }

  private static long[] each(int files, long bytes) {
    return LongStream.generate(() -> bytes).limit(files).toArray();
  }

  private static List<List<Integer>> tasks(long... bytes) {
    List<LandingFile> files = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      files.add(LandingFile.of("zoo/animals/%d.csv".formatted(i), bytes[i], ""));
    }
    return new Delivery(files, Dialect.USUAL, "run", 0)
        .tasks().stream().map(of -> of.stream().map(files::indexOf).toList()).toList();
  }
}
