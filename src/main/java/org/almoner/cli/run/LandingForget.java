package org.almoner.cli.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.almoner.cli.options.LakeOptions;
import org.almoner.engine.Feed;
import org.almoner.engine.OpenSession;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.delivery.Recall;
import org.almoner.engine.delivery.ReceiptNotes;
import org.almoner.engine.delivery.Receipts;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.RunLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "forget",
    description = {
      "Lets the next run take files in again that are in the lake. Their rows stay; those that",
      "come again are a later delivery."
    },
    footer = {
      "",
      "Examples:",
      "  almoner landing forget casework/patients.csv      one file",
      "  almoner landing forget casework/patients          all files of a table",
      "  almoner landing forget casework.raw_patients      the same"
    })
final class LandingForget implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE|TABLE", description = "What to take in again.")
  private List<String> named = new ArrayList<>();

  @Override
  public Integer call() {
    Lake lake = options.lake();
    Duration stale = Duration.ofMinutes(options.settings().run().lockStaleMinutes());
    try (RunLock lock = RunLock.acquire(lake, "landing forget", stale)) {
      Map<Table, List<String>> meant = meant(lake);
      meant.keySet().forEach(raw -> know(lake, raw));
      lock.check();
      meant.forEach((raw, names) -> forget(lake, raw, names));
    }
    return 0;
  }

  /** By raw table what was named: a file, or the table itself. */
  private Map<Table, List<String>> meant(Lake lake) {
    Map<Table, List<String>> meant = new LinkedHashMap<>();
    TreeSet<String> known = new TreeSet<>();
    for (Feed feed : options.catalog().feeds()) {
      List<Table> taken =
          feed.tables().stream().filter(raw -> lake.latest(raw).isPresent()).toList();
      for (Table raw : taken) {
        List<String> names = new ArrayList<>(Receipts.of(lake, raw).byFile().keySet());
        names.addAll(names(feed));
        known.addAll(names);
        List<String> here = named.stream().filter(names::contains).toList();
        if (!here.isEmpty()) {
          meant.put(raw, here);
        }
      }
    }
    for (String name : named) {
      if (!known.contains(name)) {
        throw UsageException.unknown("delivered file or raw table in the lake", name, known);
      }
    }
    return meant;
  }

  /** One of its tables stands for all of them: what one takes in again, all do. */
  private static List<String> names(Feed feed) {
    List<String> names = new ArrayList<>(List.of(feed.landing().path(), feed.landing().feed()));
    feed.tables().forEach(raw -> names.addAll(List.of(raw.fullName(), raw.name())));
    return names;
  }

  private void know(Lake lake, Table raw) {
    if (!Receipts.of(lake, raw).complete()) {
      try (OpenSession session = options.session()) {
        new Recall(session.spark(), lake, raw).run();
      }
    }
  }

  private void forget(Lake lake, Table raw, List<String> names) {
    boolean whole = !Receipts.of(lake, raw).byFile().keySet().containsAll(names);
    Predicate<String> which = whole ? name -> true : names::contains;
    List<String> forgotten = new ReceiptNotes(lake, raw).forget(which);
    PrintWriter out = spec.commandLine().getOut();
    if (forgotten.isEmpty()) {
      out.printf("%s: nothing of it was remembered.%n", raw.fullName());
    }
    forgotten.forEach(
        name -> out.printf("%s: the next run takes %s in again.%n", raw.fullName(), name));
  }
}
