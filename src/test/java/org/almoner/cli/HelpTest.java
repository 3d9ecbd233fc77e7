package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.almoner.Almoner;
import org.almoner.support.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

  static Stream<String> commands() {
    return AlmonerCommand.commandLine(Almoner.DOMAINS).getSubcommands().values().stream()
        .flatMap(line -> Stream.concat(Stream.of(line), line.getSubcommands().values().stream()))
        .map(CommandLine::getCommandSpec)
        .filter(spec -> !spec.usageMessage().hidden())
        .map(spec -> spec.qualifiedName().replace("almoner ", ""))
        .distinct()
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theHelpOfEveryCommandEndsWithExamples(String command) {
    CommandLineRun run = CommandLineRun.of((command + " --help").split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: almoner " + command).contains("\nExamples:\n");
    assertThat(run.out().substring(run.out().indexOf("\nExamples:\n") + 11).lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("  "))
        .anyMatch(line -> line.startsWith("  almoner " + command));
  }

  @Test
  void theRootListsEveryCommandAndWhereToStart() {
    String help = CommandLineRun.of("--help").out();

    assertThat(commands().filter(c -> !c.contains(" ")))
        .allSatisfy(command -> assertThat(help).contains("  " + command));
    assertThat(help).contains("Start here:").contains("Exit codes: 0 ok");
  }

  @Test
  void theVersionIsToldByTheJar() {
    assertThat(CommandLineRun.of("--version").out()).startsWith("almoner ");
  }
}
