package org.almoner.support;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A method or constructor as it is written.
 *
 * @param file where it is
 * @param name with that of its class, inside the classes around it: {@code Rows.Row.add}
 * @param lines of its head and body; annotations before it do not count
 * @param parameters how many it has
 * @param isOwn whether its class chose the parameters: it overrides nothing and constructs nothing
 */
public record SourceMethod(Path file, String name, long lines, int parameters, boolean isOwn) {

  /** Of every Java file below a folder. */
  public static List<SourceMethod> below(Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(folder);
        StandardJavaFileManager manager =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      return StreamSupport.stream(task.parse().spliterator(), false)
          .flatMap(unit -> new Methods(unit, positions).read().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file + ": " + name + ", " + lines + " lines, " + parameters + " parameters";
  }

  /** Collects those of one file. */
  private static final class Methods extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<SourceMethod> found = new ArrayList<>();

    Methods(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    List<SourceMethod> read() {
      scan(unit, null);
      return found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      Path file = Path.of(unit.getSourceFile().toUri());
      found.add(
          new SourceMethod(
              Path.of("").toAbsolutePath().relativize(file),
              owner() + "." + method.getName(),
              lines(method),
              method.getParameters().size(),
              method.getReturnType() != null && !overrides(method)));
      return super.visitMethod(method, null);
    }

    private String owner() {
      String owner = "";
      for (Tree around : getCurrentPath()) {
        if (around instanceof ClassTree type) {
          String inner = owner.isEmpty() ? "" : "." + owner;
          owner = (type.getSimpleName().isEmpty() ? "(anonymous)" : type.getSimpleName()) + inner;
        }
      }
      return owner;
    }

    private long lines(MethodTree method) {
      LineMap map = unit.getLineMap();
      // No return type: a constructor, whose annotations, if any, count.
      Tree head = method.getReturnType() != null ? method.getReturnType() : method;
      long first = map.getLineNumber(positions.getStartPosition(unit, head));
      return map.getLineNumber(positions.getEndPosition(unit, method)) - first + 1;
    }

    private static boolean overrides(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }
  }
}
