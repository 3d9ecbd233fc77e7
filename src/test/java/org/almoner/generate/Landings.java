package org.almoner.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.engine.Sessions;
import org.almoner.generate.LandingExport.Existing;
import org.almoner.generate.casework.CaseworkWorld;

/** Small worlds on disk, and what is in a landing directory. */
public final class Landings {
  public static final LocalDate START = LocalDate.of(2025, 12, 1);

  public static CaseworkWorld ofCases(long cases) {
    return new CaseworkWorld(7, Math.max(1, cases * 2 / 3), cases, START, 110, 0);
  }

  public static List<WrittenFile> write(World world, Path out, int threads) {
    return export(world, FileFormat.CSV, out, Existing.REFUSE)
        .write(Sessions.hadoop(Map.of()), threads, done -> {});
  }

  static LandingExport export(World world, FileFormat format, Path out, Existing existing) {
    return new LandingExport(world, format, Folders.of(out.toString()), existing);
  }

  /** The texts of all files below a directory by name. */
  public static Map<String, String> texts(Path out) throws IOException {
    try (Stream<Path> paths = Files.walk(out)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(out.relativize(path).toString(), Files.readString(path, StandardCharsets.UTF_8));
      }
      return texts;
    }
  }

  private Landings() {}
}
