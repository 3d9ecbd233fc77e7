package org.almoner.engine.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.almoner.engine.StorageException;
import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassWriter;

/**
 * Fingerprints of code: of a class and all of ours that it reaches, by what the compiler made of
 * them without lines and names for debuggers. The engine is left out: what it does with a job is
 * the same for all, and tested; a job whose class is the engine's is its query and its contract.
 */
final class Code {
  private static final String OURS = "org/almoner/";
  private static final String ENGINE = "org/almoner/engine/";

  /** As class files have names of classes, on their own and in types of methods and fields. */
  private static final Pattern NAME = Pattern.compile(OURS + "[\\w/$]+");

  private static final Code PROGRAM = new Code(Code::file);

  private final Function<String, byte[]> files;
  private final Map<String, Compiled> classes = new ConcurrentHashMap<>();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /**
   * @param digest of its instructions, its fields and its constants
   * @param used names of the classes of ours that it names
   */
  private record Compiled(String digest, Set<String> used) {}

  /**
   * @param files bytes of the class file of a name such as {@code org/almoner/engine/Job}; none
   *     where there is no such file
   */
  Code(Function<String, byte[]> files) {
    this.files = files;
  }

  /** Of the class of a job, as this program has it. */
  static String of(Class<?> job) {
    return PROGRAM.of(job.getName().replace('.', '/'));
  }

  String of(String name) {
    return known.computeIfAbsent(name, each -> Fingerprints.of(reached(each).toString()));
  }

  /** Digests by the names of the classes, in the order of the names. */
  private Map<String, String> reached(String name) {
    Map<String, String> digests = new TreeMap<>();
    Deque<String> next = new ArrayDeque<>(Collections.singleton(name));
    while (!next.isEmpty()) {
      String each = next.pop();
      if (each.startsWith(OURS) && !each.startsWith(ENGINE) && !digests.containsKey(each)) {
        Compiled compiled = classes.computeIfAbsent(each, this::read);
        digests.put(each, compiled.digest);
        next.addAll(compiled.used);
      }
    }
    return digests;
  }

  private Compiled read(String name) {
    byte[] bytes = files.apply(name);
    if (bytes.length == 0) {
      return new Compiled("", Set.of());
    }
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(writer, ClassReader.SKIP_DEBUG);
    byte[] plain = writer.toByteArray();
    Set<String> used = new TreeSet<>();
    NAME.matcher(new String(plain, StandardCharsets.ISO_8859_1))
        .results()
        .forEach(found -> used.add(found.group()));
    return new Compiled(Fingerprints.of(plain), used);
  }

  static byte[] file(String name) {
    try (InputStream file = Code.class.getResourceAsStream("/" + name + ".class")) {
      return file == null ? new byte[0] : file.readAllBytes();
    } catch (IOException e) {
      throw new StorageException("Cannot read the class " + name, e);
    }
  }
}
