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
import org.almoner.generate.casework.CaseworkChapter;
import org.almoner.generate.story.World;
import org.almoner.generate.story.WorldPlan;

/** Small worlds on disk, and what is in a landing directory. */
public final class Landings {
  public static final LocalDate START = WorldPlan.FIRST_DAY;
  private static final int DAYS = WorldPlan.DAYS;

  /** A world of one brand whose fifteen months end when casework's window does. */
  public static World world(long seed, long patients) {
    return WorldPlan.of(seed, patients).world();
  }

  public static CaseworkChapter ofCases(long cases) {
    return ofCases(7, cases, 0);
  }

  /** Two patients for three cases. */
  public static CaseworkChapter ofCases(long seed, long cases, double broken) {
    World world = world(seed, Math.max(1, cases * 2 / 3));
    return new CaseworkChapter(world, cases, START, DAYS, broken);
  }

  public static List<WrittenFile> write(Chapter chapter, Path out, int threads) {
    return export(chapter, FileFormat.CSV, out, Existing.REFUSE)
        .write(Sessions.hadoop(Map.of()), threads, done -> {});
  }

  static LandingExport export(Chapter chapter, FileFormat format, Path out, Existing existing) {
    return new LandingExport(chapter, format, Folders.of(out.toString()), existing);
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
