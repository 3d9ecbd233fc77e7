package org.almoner.access.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.access.engine.Pricer;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.HubCapacities;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.Product;
import org.almoner.access.input.Scenarios;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.terms.Assumptions;
import org.almoner.engine.UsageException;
import org.almoner.engine.landing.InputMissingException;

/**
 * What a folder of files gives the engine.
 *
 * @param requests in the order of the file
 * @param scenarios of the folder; empty where it has none
 * @param measured factors by payer and product, joined by {@code @}; empty where there are none
 * @param refusals rows that cannot be used
 */
public record AccessFolder(
    Formulary formulary,
    HubCapacities capacities,
    List<AccessRequest> requests,
    Optional<Scenarios> scenarios,
    Map<String, MeasuredFactors> measured,
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
    Map<String, MeasuredFactors> measured =
        InputTables.FACTORS.read(tables, InputTables::factors, refusals);
    Path arms = tables.resolve(SCENARIOS);
    return new AccessFolder(
        Formulary.of(lines.values(), rules.values()),
        HubCapacities.of(products.values(), capacities.values()),
        List.copyOf(requests.values()),
        Files.isRegularFile(arms) ? Optional.of(Arms.read(arms)) : Optional.empty(),
        Map.copyOf(measured),
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

  /**
   * @throws UsageException naming those that there are, where there is none of that id
   */
  public AccessRequest request(String id) {
    return requests.stream()
        .filter(each -> each.requestId().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                UsageException.unknown(
                    "request", id, requests.stream().map(AccessRequest::requestId).toList()));
  }

  /** With the folder's own arms, or else the installation's. */
  public Pricer pricer(Assumptions assumptions) {
    return new Pricer(
        formulary, capacities, scenarios.orElseGet(Arms::ofInstallation), assumptions);
  }

  /** What was measured for a request's payer and product. */
  public MeasuredFactors measured(AccessRequest request) {
    Coverage coverage = request.coverage();
    return coverage == null
        ? MeasuredFactors.NONE
        : measured.getOrDefault(
            coverage.payerId() + "@" + request.productId(), MeasuredFactors.NONE);
  }
}
