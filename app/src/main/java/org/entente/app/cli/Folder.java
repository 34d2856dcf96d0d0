package org.entente.app.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.entente.model.UserError;

/**
 * What lies in a folder and under it. Links are not followed: what they lead to within the folder is found anyway,
 * and what lies outside was not named.
 *
 * @param files in the order of their paths
 * @param refused what is no file or can't be looked at, each by name
 */
record Folder(List<Path> files, List<UserError> refused) {
    /** @throws IOException where the folder itself can't be read */
    static Folder walk(Path folder) throws IOException {
        Visitor visitor = new Visitor(folder);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        return new Folder(visitor.files.stream().sorted().toList(), List.copyOf(visitor.refused));
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private final List<UserError> refused = new ArrayList<>();

        Visitor(Path folder) throws IOException {
            this.folder = folder;
            this.root = folder.toRealPath();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            if (directory.equals(folder) || !Files.isSymbolicLink(directory)) {
                return FileVisitResult.CONTINUE;
            }
            link(directory);
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (Files.isSymbolicLink(file)) {
                link(file);
            } else if (attributes.isRegularFile()) {
                files.add(file);
            } else {
                refused.add(notAFile(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(folder)) {
                throw failure;
            }
            if (Files.isSymbolicLink(file)) {
                if (!(failure instanceof FileSystemLoopException)) {
                    refused.add(notAFile(file));
                }
            } else {
                refused.add(new UserError(
                        "ADD-UNREADABLE", file.toString(), "it could not be read", "Check its permissions", failure));
            }
            return FileVisitResult.CONTINUE;
        }

        private void link(Path link) throws IOException {
            if (!Files.exists(link)) {
                refused.add(notAFile(link));
            } else if (!link.toRealPath().startsWith(root)) {
                refused.add(new UserError(
                        "ADD-LINK-OUTSIDE",
                        link.toString(),
                        "it is a link that leads out of the folder",
                        "If you mean what it leads to, name that"));
            }
        }

        private static UserError notAFile(Path path) {
            return new UserError(
                    "ADD-NOT-A-FILE",
                    path.toString(),
                    "this is neither a file nor a folder",
                    "Name a file, a folder, or - for the standard input");
        }
    }
}
