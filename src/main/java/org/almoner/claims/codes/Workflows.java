package org.almoner.claims.codes;

import static java.util.function.Function.identity;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Workflows by cause. */
public final class Workflows implements Serializable {
  /** Of a cause that nobody knows: a person reads the remittance, and may appeal. */
  public static final Workflow MANUAL =
      new Workflow(
          "WF_MANUAL",
          "billing",
          List.of("read the remittance, and ask the payer what it means"),
          null,
          List.of(),
          "maybe");

  private final Map<String, Workflow> byId;

  private Workflows(List<Workflow> all) {
    this.byId = all.stream().collect(Collectors.toMap(Workflow::id, identity()));
  }

  static Workflows packed() {
    return new Workflows(CodeRow.each("workflows", Workflow::of));
  }

  /** In no order. */
  public List<Workflow> all() {
    return List.copyOf(byId.values());
  }

  public Workflow of(String cause) {
    return byId.getOrDefault("WF_" + cause.toUpperCase(Locale.ROOT), MANUAL);
  }
}
