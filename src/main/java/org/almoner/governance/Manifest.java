package org.almoner.governance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a version is, where it comes from and what it was worth: {@code manifest.json}.
 *
 * @param model name of the model, such as uplift
 * @param version date and content: the same training gives the same version
 * @param trainedFor business date of the training, ISO
 * @param trainedBy who answers for the training
 * @param seed of everything random in it
 * @param code fingerprint of the code and settings that trained it
 * @param signature the columns it wants
 * @param data what it was trained on
 * @param gates what it had to pass
 * @param metrics everything measured, free in form
 * @param files SHA-256 of each other file of the folder, hexadecimal
 */
public record Manifest(
    String model,
    String version,
    String trainedFor,
    String trainedBy,
    long seed,
    String code,
    List<Input> signature,
    List<DataVersion> data,
    List<ApprovalRow> gates,
    JsonNode metrics,
    SortedMap<String, String> files) {

  /** A column that the model wants, with its type: number or category. */
  public record Input(String name, String type) {}

  /**
   * A table that training read, directly or through another.
   *
   * @param version Delta version; -1 where it is known by content only
   * @param content of its rows, as the engine writes it
   */
  public record DataVersion(String table, long version, String content) {}

  /**
   * What a model had to meet before it may be approved; the manifest calls it a gate.
   *
   * @param gate its name
   * @param wanted such as {@code >= 0.70}
   * @param found the value, in words where it is no number
   * @param passed whether it held
   */
  public record ApprovalRow(String gate, String wanted, String found, boolean passed) {}

  public Manifest {
    signature = List.copyOf(signature);
    data = List.copyOf(data);
    gates = List.copyOf(gates);
    files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Whether every gate held. */
  public boolean accepted() {
    return gates.stream().allMatch(ApprovalRow::passed);
  }

  Manifest with(String newVersion, SortedMap<String, String> digests) {
    return new Manifest(
        model,
        newVersion,
        trainedFor,
        trainedBy,
        seed,
        code,
        signature,
        data,
        gates,
        metrics,
        digests);
  }
}
