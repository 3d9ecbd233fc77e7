package org.almoner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.Audience;
import org.almoner.engine.ErrorText;
import org.almoner.engine.ExitCode;
import org.almoner.engine.ForeignException;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.almoner.tables.ops.RegistryTables;
import org.junit.jupiter.api.Test;

/** Errors are one family: each kind says its exit code, and who may read its message. */
class ErrorFamilyTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
  private static final String TEXT = "what, where and what to do";

  /** By simple name, so that no two may share one. */
  private static final String KINDS =
      """
      BlockedException GATE_FAILED EVERYBODY
      ConcurrentCommitException INTERNAL EVERYBODY
      ForeignException INTERNAL EVERYBODY
      InputException USAGE EVERYBODY
      InputMissingException INPUT_MISSING EVERYBODY
      LockedException LOCKED EVERYBODY
      LostRowsException INTERNAL EVERYBODY
      ModelRejectedException MODEL_REJECTED EVERYBODY
      QueryException USAGE CALLER
      RefusedFileException GATE_FAILED EVERYBODY
      RefusedSetting USAGE EVERYBODY
      ResourcesException RESOURCES EVERYBODY
      StoppedException INTERRUPTED EVERYBODY
      StorageException INTERNAL EVERYBODY
      UnreadableFileException GATE_FAILED EVERYBODY
      UnreadableLogException GATE_FAILED EVERYBODY
      UnusableTableException GATE_FAILED EVERYBODY
      UsageException USAGE EVERYBODY
      """;

  @Test
  void everyKindHasItsExitCodeAndItsReaders() throws ReflectiveOperationException {
    TreeMap<String, String> found = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      if (type.isAssignableTo(AlmonerException.class)
          && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
        AlmonerException error = made(type.reflect());
        String kind = type.getSimpleName() + " " + error.exitCode() + " " + error.audience();
        assertThat(found.put(type.getSimpleName(), kind)).as("two of a name").isNull();
      }
    }

    assertThat(String.join("\n", found.values()) + "\n").isEqualTo(KINDS);
  }

  @Test
  void nothingOfOursIsThrownOutsideTheFamily() {
    classes()
        .that()
        .areAssignableTo(Throwable.class)
        .should()
        .beAssignableTo(AlmonerException.class)
        .check(CLASSES);
  }

  @Test
  void anErrorOfAnotherIsToldByItsKindAndPlaceOnly() {
    for (Throwable foreign :
        List.of(
            new IllegalStateException("patient Jane Doe"),
            new IllegalArgumentException("Jane Doe", new IOException("Jane Doe")),
            new java.io.UncheckedIOException("Cannot read Jane Doe", new IOException("Jane")),
            new StackOverflowError("Jane Doe"))) {
      AlmonerException told = ForeignException.translated(foreign, "/lake");

      assertThat(told.exitCode()).isEqualTo(ExitCode.INTERNAL);
      assertThat(told.getMessage())
          .startsWith(foreign.getClass().getSimpleName() + " at ErrorFamilyTest.java:")
          .doesNotContain("Jane");
    }
  }

  @Test
  void whatWasForeseenStaysWhatItIs() {
    AlmonerException storage = new StorageException("Cannot read x", new IOException("Jane Doe"));

    assertThat(ForeignException.translated(storage, "/lake")).isSameAs(storage);
    assertThat(ErrorText.of(storage)).isEqualTo("Cannot read x");
  }

  @Test
  void aMessageForTheCallerIsNotRecorded() throws ReflectiveOperationException {
    AlmonerException answer = made(Class.forName("org.almoner.engine.query.QueryException"));

    assertThat(answer.audience()).isEqualTo(Audience.CALLER);
    assertThat(ErrorText.of(answer)).startsWith("QueryException").doesNotContain(TEXT);
  }

  /** By the constructor with the fewest parameters, each the least there is of its type. */
  private static AlmonerException made(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .min(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    constructor.setAccessible(true);
    Object[] values =
        Arrays.stream(constructor.getParameterTypes()).map(ErrorFamilyTest::least).toArray();
    return (AlmonerException) constructor.newInstance(values);
  }

  private static Object least(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    }
    if (type.isAssignableFrom(IOException.class)) {
      return new IOException(TEXT);
    }
    if (type == ExitCode.class) {
      return ExitCode.INTERRUPTED;
    }
    if (type == Audience.class) {
      return Audience.EVERYBODY;
    }
    if (type == Table.class) {
      return RegistryTables.OPS_MODELS;
    }
    if (type == Map.class) {
      return Map.of("file", TEXT);
    }
    if (type == long.class) {
      return 0L;
    }
    return type == boolean.class ? (Object) false : outcome(type);
  }

  /** What became of a table: a record of which only its list of checks is asked. */
  private static Object outcome(Class<?> type) {
    try {
      Constructor<?> canonical = type.getDeclaredConstructors()[0];
      return canonical.newInstance(List.of(), 0L, null, false, List.of(), List.of());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("No value of " + type, e);
    }
  }
}
