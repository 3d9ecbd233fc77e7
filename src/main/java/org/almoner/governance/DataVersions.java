package org.almoner.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;

/** Which versions of which tables a training read. */
public final class DataVersions {

  /** The table that training reads, and what it was made from, as its last commit says. */
  public static List<Manifest.DataVersion> of(Lake lake, Table trainingSet) {
    List<Manifest.DataVersion> versions = new ArrayList<>();
    Optional<TableVersion> latest = lake.latest(trainingSet);
    latest.ifPresent(
        version ->
            versions.add(
                new Manifest.DataVersion(
                    trainingSet.fullName(), version.number(), content(version))));
    latest
        .flatMap(TableVersion::provenance)
        .map(Provenance::inputs)
        .ifPresent(
            inputs -> inputs.forEach((name, content) -> versions.add(input(lake, name, content))));
    return versions;
  }

  /** The version number holds only while the table still has the content that was read. */
  private static Manifest.DataVersion input(Lake lake, String fullName, String content) {
    String[] parts = fullName.split("\\.", 2);
    Table table = Table.of(parts[0], org.almoner.engine.Layer.INTERMEDIATE, parts[1], "");
    long number =
        lake.latest(table)
            .filter(version -> content(version).equals(content))
            .map(TableVersion::number)
            .orElse(-1L);
    return new Manifest.DataVersion(fullName, number, content);
  }

  private static String content(TableVersion version) {
    return version
        .provenance()
        .map(Provenance::content)
        .orElseGet(() -> "version " + version.number());
  }

  private DataVersions() {}
}
