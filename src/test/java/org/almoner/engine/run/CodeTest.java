package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.almoner.engagement.features.ExportFeatures;
import org.almoner.engagement.night.Recommend;
import org.almoner.engagement.training.TrainUplift;
import org.almoner.engine.Job;
import org.almoner.support.Catalogue;
import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassWriter;
import org.apache.xbean.asm9.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
  private static final String RECOMMEND = Recommend.class.getName().replace('.', '/');

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/almoner/engagement/night/Recommend",
        "org/almoner/engagement/night/TalkingPoints", // by way of Advice
        "org/almoner/engagement/night/Reasons",
        "org/almoner/stats/prediction/BinnedDistribution",
        "org/almoner/tables/engagement/EngagementMarts",
      })
  void aJobIsAnotherWhereAClassThatItReachesIs(String reached) {
    assertThat(new Code(altering(reached, Code::file)).of(RECOMMEND))
        .isNotEqualTo(Code.of(Recommend.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/almoner/engine/JobContext",
        "org/almoner/engine/run/RunContext",
        "org/almoner/engine/lake/Lake",
        "org/almoner/engagement/features/ExportFeatures",
        "org/almoner/casework/MeasureBottlenecks",
        "org/almoner/config/Settings",
        "org/almoner/config/casework/Casework",
        "org/almoner/cli/RunCommand",
      })
  void aJobIsTheSameWhereAnyOtherClassIsAnother(String other) {
    assertThat(new Code(altering(other, Code::file)).of(RECOMMEND))
        .isEqualTo(Code.of(Recommend.class));
  }

  @Test
  void aJobThatIsAQueryHasNoCodeOfItsOwn() {
    Set<String> digests = new HashSet<>();
    for (Job job : Catalogue.ALL.jobs()) {
      if (job.getClass().getName().startsWith("org.almoner.engine.")) {
        digests.add(Code.of(job.getClass()));
      }
    }

    assertThat(digests).hasSize(1);
  }

  /**
   * Comments and line ends move lines; a debugger's names come and go with the compiler's flags.
   */
  @Test
  void linesAndDebuggersNamesSayNothing() {
    Function<String, byte[]> stripped =
        name -> {
          byte[] bytes = Code.file(name);
          ClassWriter plain = new ClassWriter(0);
          if (bytes.length > 0) {
            new ClassReader(bytes).accept(plain, ClassReader.SKIP_DEBUG);
            assertThat(plain.toByteArray().length).isLessThan(bytes.length);
          }
          return plain.toByteArray();
        };

    assertThat(new Code(stripped).of(RECOMMEND)).isEqualTo(Code.of(Recommend.class));
  }

  @Test
  void theOrderInWhichClassesAreReadSaysNothing() {
    Code code = new Code(Code::file);
    code.of(TrainUplift.class.getName().replace('.', '/'));
    code.of(ExportFeatures.class.getName().replace('.', '/'));

    assertThat(code.of(RECOMMEND)).isEqualTo(Code.of(Recommend.class));
  }

  /** A night's share of 0.2 s; here every job there is, each class file read once. */
  @Test
  void theCodeOfAllJobsIsReadInAMoment() {
    Map<String, Integer> reads = new HashMap<>();
    Code code =
        new Code(
            name -> {
              reads.merge(name, 1, Integer::sum);
              return Code.file(name);
            });
    List<String> all = new ArrayList<>();
    long start = System.nanoTime();
    Catalogue.ALL
        .jobs()
        .forEach(job -> all.add(code.of(job.getClass().getName().replace('.', '/'))));
    double seconds = (System.nanoTime() - start) / 1e9;

    System.getLogger("code").log(System.Logger.Level.INFO, reads.size() + " classes in " + seconds);
    assertThat(all).doesNotContain("");
    assertThat(reads.values()).allMatch(times -> times == 1);
    assertThat(seconds).isLessThan(2); // a machine that does other things, too
  }

  /** One class with a constant more. */
  private static Function<String, byte[]> altering(String one, Function<String, byte[]> files) {
    return name -> {
      byte[] bytes = files.apply(name);
      if (!name.equals(one)) {
        return bytes;
      }
      ClassWriter more = new ClassWriter(0);
      new ClassReader(bytes).accept(more, 0);
      more.visitField(Opcodes.ACC_STATIC, "another", "I", null, null).visitEnd();
      return more.toByteArray();
    };
  }
}
