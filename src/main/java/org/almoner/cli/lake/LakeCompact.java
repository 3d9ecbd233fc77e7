package org.almoner.cli.lake;

import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeHold;
import org.almoner.cli.options.LakeOptions;
import org.almoner.engine.Layer;
import org.almoner.engine.OpenSession;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.publish.Compaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "compact",
    description = {
      "Puts small files of a table together. Rows stay as they are, and so does what the next",
      "night takes for new; the old files go with a later vacuum."
    },
    footer = {"", "Examples:", "  almoner lake compact casework.raw_patients"})
final class LakeCompact implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TABLE", description = "Its name, or <domain>.<name>.")
  private String table;

  @Override
  public Integer call() {
    Table chosen = options.catalog().table(table);
    if (chosen.layer() == Layer.OPS) {
      throw new UsageException(chosen.fullName() + " puts its files together by itself");
    }
    Lake lake = options.lake();
    Compaction done =
        new LakeHold(lake, options.settings())
            .make("compact " + chosen.fullName(), () -> compact(lake, chosen));
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d files became %d%n",
            chosen.fullName(), done.before().size(), done.after().size());
    return 0;
  }

  private Compaction compact(Lake lake, Table chosen) {
    LakeHold.latest(lake, chosen);
    try (OpenSession session = options.session()) {
      return Compaction.of(session.spark(), lake, chosen);
    }
  }
}
