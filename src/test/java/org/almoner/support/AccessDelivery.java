package org.almoner.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder that access commands are called with. */
public record AccessDelivery(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One listed line with a prior authorization, one request, one hub. */
  public static AccessDelivery ofOneRequest(Path folder) throws IOException {
    AccessDelivery delivery = new AccessDelivery(folder);
    delivery.write("products.csv", "product_id,name,brand,program", "DRUG,Drug,Brand,hub");
    delivery.write(
        "formulary_lines.csv",
        "line_id,product_id,payer_id,plan_id,jurisdiction,list_status,effective_from,effective_to",
        "L1,DRUG,PAYER,PLAN,MA,listed,,");
    delivery.write(
        "access_rules.csv",
        "rule_id,line_id,rule_type,severity,active,effective_from,effective_to",
        "R1,L1,PA,2,true,,");
    delivery.write(
        "access_requests.csv",
        "request_id,patient_id,product_id,payer_id,plan_id,jurisdiction,as_of",
        "Q1,,DRUG,PAYER,PLAN,MA,2026-03-15");
    delivery.write(
        "hub_capacity.csv", "as_of,program,effective_fte,open_cases", "2026-03-01,hub,10,300");
    return delivery;
  }

  public void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }

  public void append(String name, String line) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(name)));
    lines.add(line);
    Files.write(folder.resolve(name), lines);
  }

  /** Calls {@code almoner access COMMAND FOLDER OPTIONS}. */
  public CommandLineRun run(String command, String... options) {
    List<String> call = new ArrayList<>(List.of("access", command, folder.toString()));
    call.addAll(List.of(options));
    return CommandLineRun.of(call.toArray(String[]::new));
  }

  /** The same, what is printed read as JSON. */
  public JsonNode json(String command, String... options) throws IOException {
    List<String> call = new ArrayList<>(List.of(options));
    call.addAll(List.of("--format", "json"));
    return JSON.readTree(run(command, call.toArray(String[]::new)).out());
  }
}
