import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.almoner.claims.read.X12Rows;
import org.almoner.claims.rows.RawSegment;

/**
 * Reads X12 files by the reader of claims and by StAEDI.
 *
 * <pre>
 * ReadClaims speed FOLDER THREADS RUNS   both in turn: seconds, and the ratio
 * ReadClaims memory FILE                 the largest live heap after forced collections
 * ReadClaims refused FOLDER              sample files, in its folders, that each refuses
 * </pre>
 */
final class ReadClaims {
  /** StAEDI tells of its own schemas at each start. */
  private static final Logger LOG = Logger.getLogger("io.xlate");

  private static final int SAMPLES = 40;
  private static final int MARK = 0xEF;

  /** Something that reads a file and counts what it gave. */
  private interface Reader {
    long count(String name, InputStream in) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    LOG.setLevel(Level.OFF);
    switch (arguments[0]) {
      case "speed" ->
          speed(
              files(Path.of(arguments[1])),
              Integer.parseInt(arguments[2]),
              Integer.parseInt(arguments[3]));
      case "memory" -> memory(Path.of(arguments[1]));
      default -> {
        Path folder = Path.of(arguments[1]);
        refused(files(folder).stream().filter(each -> !folder.equals(each.getParent())).toList());
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** All rows of all tables, segments among them. */
  private static long rows(String name, InputStream in) throws IOException {
    long rows = 0;
    try (X12Rows all = X12Rows.open(name, in)) {
      while (all.next() != null) {
        rows++;
      }
    }
    return rows;
  }

  /** Texts of all elements, without a schema. */
  private static long elements(String name, InputStream in) throws Exception {
    long elements = 0;
    long characters = 0;
    try (EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(in)) {
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.ELEMENT_DATA) {
          characters += reader.getText().length();
          elements++;
        }
      }
    }
    if (characters < 0) {
      throw new AssertionError("Texts were taken");
    }
    return elements;
  }

  private static void speed(List<Path> files, int threads, int runs) throws Exception {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    double[] ours = new double[runs];
    double[] theirs = new double[runs];
    for (int run = 0; run < runs; run++) {
      theirs[run] =
          told("StAEDI, texts of all elements", ReadClaims::elements, files, threads, bytes);
      ours[run] = told("reader to counted rows", ReadClaims::rows, files, threads, bytes);
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    System.out.printf(
        Locale.ROOT,
        "ratio of medians, StAEDI's seconds of processor / ours: %.2f (aim 0.80)%n",
        theirs[runs / 2] / ours[runs / 2]);
  }

  private static double told(String name, Reader reader, List<Path> files, int threads, long bytes)
      throws Exception {
    long before = processor();
    long start = System.nanoTime();
    long counted = count(reader, files, threads);
    double seconds = (System.nanoTime() - start) / 1e9;
    double worked = (processor() - before) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-32s %8.1f s  %6.1f s of processor  %7.1f MB/s  %,d counted%n",
        name,
        seconds,
        worked,
        bytes / 1e6 / seconds,
        counted);
    return worked;
  }

  /** A machine that is busy otherwise makes no difference to these. */
  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long count(Reader reader, List<Path> files, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (Path file : files) {
        counts.add(
            pool.submit(
                () -> {
                  try (InputStream in =
                      new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                    return reader.count(file.getFileName().toString(), in);
                  }
                }));
      }
      long sum = 0;
      for (Future<Long> each : counts) {
        sum += each.get();
      }
      return sum;
    } finally {
      pool.shutdown();
    }
  }

  /** Live heap is asked for at even distances, each time after a full collection. */
  private static void memory(Path file) throws IOException {
    long size = Files.size(file);
    long peak = 0;
    long segments = 0;
    long next = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        X12Rows rows = X12Rows.open(file.getFileName().toString(), in)) {
      for (var row = rows.next(); row != null; row = rows.next()) {
        if (row instanceof RawSegment segment && segment.offset() >= next) {
          System.gc();
          peak = Math.max(peak, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
          next += size / SAMPLES;
        }
        segments += row instanceof RawSegment ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d bytes, %,d segments: live heap at most %d KiB%n",
        size,
        segments,
        peak >> 10);
  }

  private static void refused(List<Path> files) throws IOException {
    int asTheyAre = 0;
    int withoutMarks = 0;
    int ours = 0;
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      boolean isMarked = bytes.length > 2 && (bytes[0] & 0xFF) == MARK;
      asTheyAre += isRefused(ReadClaims::elements, bytes) ? 1 : 0;
      withoutMarks +=
          isRefused(
                  ReadClaims::elements,
                  isMarked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes)
              ? 1
              : 0;
      ours += isRefused(ReadClaims::rows, bytes) ? 1 : 0;
    }
    System.out.printf(
        "%d files: StAEDI fails on %d, on %d without byte order marks; the reader on %d%n",
        files.size(), asTheyAre, withoutMarks, ours);
  }

  private static boolean isRefused(Reader reader, byte[] bytes) {
    try {
      reader.count("file", new ByteArrayInputStream(bytes));
      return false;
    } catch (Exception | StackOverflowError e) {
      return true;
    }
  }

  private ReadClaims() {}
}
