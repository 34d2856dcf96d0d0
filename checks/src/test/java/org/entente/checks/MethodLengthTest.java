package org.entente.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A method fits on a page. */
final class MethodLengthTest {
    private static final int METHOD_LINES_MAX = 70;

    @Test
    void methodsAreNoLongerThanAPage() throws IOException {
        List<String> methods = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<Path> sources = Tree.files("[^/]+/src/main/java/.*\\.java").stream()
                    .map(file -> Tree.root().resolve(file))
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                LineMap lines = unit.getLineMap();
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                        long from = lines.getLineNumber(positions.getStartPosition(unit, method));
                        long to = lines.getLineNumber(positions.getEndPosition(unit, method));
                        String name = Path.of(unit.getSourceFile().getName()).getFileName() + " " + method.getName();
                        methods.add(name);
                        if (to - from + 1 > METHOD_LINES_MAX) {
                            tooLong.add(name + ": " + (to - from + 1) + " lines");
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }
        assertThat(methods).as("methods seen").isNotEmpty();
        assertThat(tooLong).isEmpty();
    }
}
