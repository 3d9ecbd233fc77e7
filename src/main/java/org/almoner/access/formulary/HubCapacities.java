package org.almoner.access.formulary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.Product;

/** What hubs reported, by the product they serve and the day. */
public final class HubCapacities implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> programs = new HashMap<>();
  private final Map<String, TreeMap<LocalDate, HubCapacity>> reports = new HashMap<>();

  private HubCapacities() {}

  public static HubCapacities of(Collection<Product> products, Collection<HubCapacity> reports) {
    HubCapacities capacities = new HubCapacities();
    products.forEach(each -> capacities.programs.put(each.productId(), each.program()));
    for (HubCapacity each : reports) {
      capacities
          .reports
          .computeIfAbsent(each.program(), program -> new TreeMap<>())
          .put(each.asOf(), each);
    }
    return capacities;
  }

  /** The latest report on a day or before it of the hub that serves a product. */
  public Optional<HubCapacity> latest(String productId, LocalDate day) {
    TreeMap<LocalDate, HubCapacity> ofProgram = reports.get(programs.getOrDefault(productId, ""));
    Map.Entry<LocalDate, HubCapacity> entry = ofProgram == null ? null : ofProgram.floorEntry(day);
    return entry == null ? Optional.empty() : Optional.of(entry.getValue());
  }
}
