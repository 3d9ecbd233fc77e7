package org.almoner.access.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.access.engine.Pricer;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.HubCapacities;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.Product;
import org.almoner.access.input.Scenarios;
import org.almoner.access.terms.Assumptions;
import org.almoner.config.AccessArms;
import org.almoner.engine.UsageException;
import org.almoner.engine.landing.InputMissingException;

/**
 * What a folder of files gives the engine.
 *
 * @param requests in the order of the file
 * @param scenariosSource where the arms come from
 * @param refusals rows that cannot be used
 */
public record AccessFolder(
    Formulary formulary,
    HubCapacities capacities,
    List<AccessRequest> requests,
    Scenarios scenarios,
    String scenariosSource,
    List<Refusal> refusals) {

  /** The file of arms that a folder may hold. */
  public static final String SCENARIOS = "scenarios.yaml";

  /**
   * @param folder that holds the tables, or a landing directory above it
   * @throws InputMissingException where a table is missing that there must be
   * @throws UsageException where the arms are wrong
   */
  public static AccessFolder read(Path folder) {
    Path own = folder.resolve("access");
    Path tables = Files.isDirectory(own) ? own : folder;
    if (!Files.isDirectory(tables)) {
      throw new InputMissingException("No folder " + folder + "; is the path right?");
    }
    requireTables(tables);
    List<Refusal> refusals = new ArrayList<>();
    Map<String, Product> products =
        InputTables.PRODUCTS.read(tables, InputTables::product, refusals);
    Map<String, FormularyLine> lines =
        InputTables.LINES.read(tables, row -> InputTables.line(row, products.keySet()), refusals);
    Map<String, AccessRule> rules =
        InputTables.RULES.read(tables, row -> InputTables.rule(row, lines.keySet()), refusals);
    Map<String, HubCapacity> capacities =
        InputTables.CAPACITIES.read(tables, InputTables::capacity, refusals);
    Map<String, AccessRequest> requests =
        InputTables.REQUESTS.read(tables, InputTables::request, refusals);
    Path arms = tables.resolve(SCENARIOS);
    boolean ownArms = Files.isRegularFile(arms);
    return new AccessFolder(
        Formulary.of(lines.values(), rules.values()),
        HubCapacities.of(products.values(), capacities.values()),
        List.copyOf(requests.values()),
        ownArms ? Arms.read(arms) : Arms.ofInstallation(),
        ownArms ? arms.toString() : AccessArms.FILE,
        List.copyOf(refusals));
  }

  private static void requireTables(Path folder) {
    for (InputTable each : List.of(InputTables.PRODUCTS, InputTables.LINES, InputTables.REQUESTS)) {
      if (each.file(folder).isEmpty()) {
        throw new InputMissingException(
            "%s holds no %s.csv; deliver it, with its header at least"
                .formatted(folder, each.name()));
      }
    }
  }

  public Pricer pricer(Assumptions assumptions) {
    return new Pricer(formulary, capacities, scenarios, assumptions);
  }
}
