package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;

/**
 * What is told of the files that a job met: one line for each fault, or one for all files that have
 * the same where they are many.
 */
final class FileChecks {
  private static final int NAMED = 3;
  private static final String READABLE = "files are whole and readable";
  private static final String NOT_EMPTY = "files hold rows";

  /**
   * One fault of files of a table.
   *
   * @param told what follows the file's name
   */
  private record Fault(String table, String check, Severity severity, String told) {}

  static List<CheckResult> of(List<FileReport> files) {
    Map<Fault, List<String>> names = new LinkedHashMap<>();
    for (FileReport file : files) {
      String table = file.feed().tableNames();
      String name = file.file().name();
      for (String problem : file.problems()) {
        String told = problem.startsWith(name) ? problem.substring(name.length()) : problem;
        Fault fault = new Fault(table, READABLE, Severity.BLOCK, told);
        names.computeIfAbsent(fault, f -> new ArrayList<>()).add(name);
      }
      if (file.isEmpty()) { // whether the table may be is for its gates to say
        Fault fault = new Fault(table, NOT_EMPTY, Severity.WARN, " holds no rows");
        names.computeIfAbsent(fault, f -> new ArrayList<>()).add(name);
      }
    }
    List<CheckResult> checks = new ArrayList<>();
    names.forEach((fault, all) -> lines(all).forEach(line -> checks.add(check(fault, line))));
    return checks;
  }

  private static List<String> lines(List<String> names) {
    return names.size() <= NAMED
        ? names
        : List.of("%d files such as %s".formatted(names.size(), names.get(0)));
  }

  private static CheckResult check(Fault fault, String files) {
    return new CheckResult(
        fault.table(), fault.check(), fault.severity(), false, files + fault.told());
  }

  private FileChecks() {}
}
