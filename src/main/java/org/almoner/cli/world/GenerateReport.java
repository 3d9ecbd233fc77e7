package org.almoner.cli.world;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Rows;
import org.almoner.generate.WrittenFile;

/** Prints what was generated, one line per table. */
final class GenerateReport {

  /**
   * @param next the call that takes the files in
   */
  static void print(PrintWriter out, List<WrittenFile> written, String next) {
    Map<String, List<WrittenFile>> tables = new LinkedHashMap<>();
    written.forEach(f -> tables.computeIfAbsent(f.table(), t -> new ArrayList<>()).add(f));
    List<List<Object>> rows = new ArrayList<>();
    tables.forEach((table, files) -> rows.add(row(table, files)));
    Format.TABLE.print(out, new Rows(List.of("file", "files", "rows"), rows));
    out.println("Next: " + next);
    out.flush();
  }

  private static List<Object> row(String table, List<WrittenFile> files) {
    String name = files.size() == 1 ? files.get(0).name() : table + "/";
    return List.of(name, files.size(), files.stream().mapToLong(WrittenFile::rows).sum());
  }

  private GenerateReport() {}
}
