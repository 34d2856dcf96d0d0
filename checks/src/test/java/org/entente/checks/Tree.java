package org.entente.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the source tree, without what a build makes. */
final class Tree {
    private static final Set<String> NOT_SOURCES =
            Set.of(".git", ".build", "target", "node_modules", ".idea", ".vscode", "__pycache__", "jte-classes");

    private static final Path ROOT = findRoot();

    private Tree() {}

    /** The folder that holds the parent pom. */
    static Path root(String... parts) {
        return Path.of(ROOT.toString(), parts);
    }

    /** All files, as paths relative to the root, in order. */
    static List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_SOURCES.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(ROOT.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }

    /** The files whose path, with slashes, matches {@code pattern}. */
    static List<Path> files(String pattern) {
        return files().stream().filter(file -> slashed(file).matches(pattern)).toList();
    }

    /** The modules that are built, as a pattern: {@code (?:model|engine|…)}. */
    static String modules() {
        Matcher matcher = Pattern.compile("<module>([^<]+)</module>").matcher(text(Path.of("pom.xml")));
        List<String> modules = new ArrayList<>();
        while (matcher.find()) {
            modules.add(Pattern.quote(matcher.group(1)));
        }
        return "(?:" + String.join("|", modules) + ")";
    }

    static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("designs/house.md"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests run within the source tree");
            }
        }
        return folder;
    }
}
