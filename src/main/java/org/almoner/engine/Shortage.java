package org.almoner.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the machine did not give, found behind an error that it led to: memory, room on a disk, a
 * permission. Told with the remedy, and without the error's own text, which may name values.
 */
public final class Shortage {
  private static final Pattern MEMORY =
      Pattern.compile("OutOfMemoryError|Java heap space|GC overhead limit|unable to create native");
  private static final Pattern DISK =
      Pattern.compile("No space left on device|Disk quota exceeded|not enough space");
  private static final Pattern HANDLES = Pattern.compile("Too many open files");
  private static final Pattern PERMISSION =
      Pattern.compile("Permission denied|Read-only file system|Access Denied|AccessDenied");
  private static final long MIB = 1 << 20;
  private static final int DEEPEST = 30;

  /**
   * @param folder where the work is kept, a path or a URI
   * @return empty where the error has another reason
   */
  public static Optional<ResourcesException> behind(Throwable error, String folder) {
    List<Throwable> chain =
        Stream.iterate(error, each -> each != null, Throwable::getCause).limit(DEEPEST).toList();
    Optional<ResourcesException> told =
        chain.stream()
            .filter(ResourcesException.class::isInstance)
            .map(ResourcesException.class::cast)
            .findFirst();
    // Our own messages say what could not be done, and where.
    String work = error instanceof StorageException ? error.getMessage() + ". " : "";
    return told.or(
        () -> words(chain, folder).map(text -> new ResourcesException(work + text, error)));
  }

  private static Optional<String> words(List<Throwable> chain, String folder) {
    if (chain.stream().anyMatch(OutOfMemoryError.class::isInstance) || says(chain, MEMORY)) {
      return Optional.of(
          "Java's memory of %,d MiB is used up. Give it more with ALMONER_MEMORY=8g (spark-submit: --driver-memory), or let fewer jobs run at a time with --set run.parallel_jobs=1; then run again"
              .formatted(Runtime.getRuntime().maxMemory() / MIB));
    }
    if (says(chain, DISK)) {
      return Optional.of(
          "A disk is full: %s. Make room, or choose another disk with --lake or TMPDIR; then run again: what was published stays"
              .formatted(free(folder)));
    }
    if (says(chain, HANDLES)) {
      return Optional.of(
          "Too many files are open. Raise the limit (ulimit -n 65536) and run again");
    }
    if (chain.stream().anyMatch(AccessDeniedException.class::isInstance)
        || says(chain, PERMISSION)) {
      return Optional.of(
          "%s may not be written or read by %s%s. Give the permission, or choose another place; then run again"
              .formatted(folder, System.getProperty("user.name"), denied(chain)));
    }
    return Optional.empty();
  }

  private static boolean says(List<Throwable> chain, Pattern words) {
    return chain.stream().anyMatch(each -> words.matcher(String.valueOf(each.getMessage())).find());
  }

  /** The file that was denied, where the system named it. */
  private static String denied(List<Throwable> chain) {
    return chain.stream()
        .filter(AccessDeniedException.class::isInstance)
        .map(each -> ((AccessDeniedException) each).getFile())
        .findFirst()
        .map(file -> ": " + file)
        .orElse("");
  }

  private static String free(String folder) {
    List<String> disks = new ArrayList<>();
    for (String each : List.of(folder, System.getProperty("java.io.tmpdir"))) {
      space(each).ifPresent(mib -> disks.add("%s has %,d MiB left".formatted(each, mib)));
    }
    return disks.isEmpty() ? folder : String.join(", ", disks);
  }

  private static Optional<Long> space(String folder) {
    try {
      Path path =
          Path.of(folder.startsWith("file:") ? folder.replaceFirst("^file:/*", "/") : folder);
      return Files.exists(path)
          ? Optional.of(Files.getFileStore(path).getUsableSpace() / MIB)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Shortage() {}
}
