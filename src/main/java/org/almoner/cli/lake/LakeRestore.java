package org.almoner.cli.lake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.almoner.cli.options.LakeHold;
import org.almoner.cli.options.LakeOptions;
import org.almoner.engine.OpenSession;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.care.Restoration;
import org.almoner.engine.delivery.Loss;
import org.almoner.engine.lake.Damage;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.SmallTable;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.run.OpsTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    description = {
      "Makes a new version of a table with the rows of an earlier one. Nothing is removed:",
      "another restore takes it back. What a raw table loses is taken in again by the next run,",
      "while it lies in the landing directory. Where files are lost for good and nothing makes",
      "them again, --without-lost gives their rows up, which ops_losses remembers."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lake restore casework.stg_patients --to-version 12",
      "  almoner lake restore casework.stg_patients --to-date 2026-03-20",
      "  almoner lake restore casework.raw_patients --without-lost --by jane.doe"
    })
final class LakeRestore implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TABLE", description = "Its name, or <domain>.<name>.")
  private String table;

  @ArgGroup(multiplicity = "1")
  private Target target;

  /** One of the three. */
  static final class Target {
    @Option(names = "--to-version", paramLabel = "N", description = "Number of the version.")
    private @Nullable Long version;

    @Option(
        names = "--to-date",
        paramLabel = "DATE",
        description = "The last version made for this business date or an earlier one.")
    private @Nullable String date;

    @Option(
        names = "--without-lost",
        description = "What is left of it: gives up the rows of lost and damaged files.")
    private boolean withoutLost;

    private String date() {
      return Objects.requireNonNull(date, "one of the three is demanded");
    }
  }

  @Option(names = "--by", paramLabel = "WHO", description = "Who answers for what is given up.")
  private @Nullable String by;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who come later.")
  private String reason = "";

  @Override
  public Integer call() {
    Table chosen = options.catalog().table(table);
    Lake lake = options.lake();
    LakeHold.latest(lake, chosen);
    String said = target.withoutLost ? withoutLost(lake, chosen) : restored(lake, chosen);
    spec.commandLine().getOut().println(chosen.fullName() + ": " + said);
    return 0;
  }

  private String restored(Lake lake, Table chosen) {
    Restoration restoration = new Restoration(lake, chosen);
    long number =
        target.version == null
            ? restoration.versionAsOf(options.date(target.date()).toString())
            : target.version;
    Optional<TableVersion> restored =
        new LakeHold(lake, options.settings())
            .make("restore " + chosen.fullName(), () -> restoration.to(number));
    return restored
        .map(version -> "version %d has the rows of version %d".formatted(version.number(), number))
        .orElse("the files are those of version " + number + " already");
  }

  private String withoutLost(Lake lake, Table chosen) {
    if (by == null) {
      throw new UsageException("--without-lost wants --by: who answers for what is given up");
    }
    String person = options.settings().models().answering("--by", by).name();
    try (OpenSession session = options.session()) {
      List<Damage> given =
          new LakeHold(lake, options.settings())
              .make(
                  "restore " + chosen.fullName(),
                  () -> {
                    List<Damage> damages = new Loss(lake, chosen).accept(session::spark);
                    note(lake, damages, person);
                    return damages;
                  });
      return given.stream().map(damage -> damage + ": given up").collect(Collectors.joining("; "));
    }
  }

  private void note(Lake lake, List<Damage> damages, String person) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Damage damage : damages) {
      String table = damage.table().fullName();
      rows.add(List.of(table, damage.file(), damage.toString(), now, person, reason));
    }
    new SmallTable(lake, OpsTables.LOSSES)
        .append(rows, new Provenance("", "restore", "", "", Map.of(), ""));
  }
}
