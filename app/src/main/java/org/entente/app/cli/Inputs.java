package org.entente.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.app.fetch.Fetcher;
import org.entente.app.work.Input;
import org.entente.formats.Feed;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What a command names as its inputs: files, folders with all that is under them, web addresses and feeds, {@code -}
 * for the standard input. What cannot be an input is refused by name, and the rest goes on.
 */
final class Inputs {
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://");

    private final List<Input> accepted = new ArrayList<>();
    private final List<UserError> refused = new ArrayList<>();
    private final InputStream standardInput;
    private final Fetcher fetcher;
    private final @Nullable String publisher;
    private final @Nullable LocalDate published;

    Inputs(InputStream standardInput, Fetcher fetcher, @Nullable String publisher, @Nullable LocalDate published) {
        this.standardInput = standardInput;
        this.fetcher = fetcher;
        this.publisher = publisher;
        this.published = published;
    }

    List<Input> accepted() {
        return List.copyOf(accepted);
    }

    List<UserError> refused() {
        return List.copyOf(refused);
    }

    /** Takes one argument of the command line. */
    void take(String argument) {
        if (argument.equals("-")) {
            accepted.add(Input.ofStream("-", standardInput, publisher, published));
        } else if (isAddress(argument)) {
            takeAddress(argument);
        } else {
            takePath(argument);
        }
    }

    private void takeAddress(String address) {
        accepted.add(fetcher.input(address, publisher, published));
    }

    /** Takes the pages that a feed names, in its order, as many as are fetched of one feed. */
    void takeFeed(String address) {
        try {
            Fetcher.Fetched feed = fetcher.fetch(address);
            if (feed.bytes().length > fetcher.limits().bytesMax()) {
                throw new UserError(
                        "FETCH-FEED",
                        address,
                        String.format(
                                Locale.ROOT,
                                "the feed is larger than %,d bytes",
                                fetcher.limits().bytesMax()),
                        "Add its pages by their addresses");
            }
            takeEntries(address, Feed.read(feed.address(), feed.bytes()));
        } catch (UserError error) {
            refused.add(error);
        }
    }

    private void takeEntries(String address, Feed feed) {
        int most = fetcher.limits().entriesMax();
        feed.entries().stream().limit(most).forEach(entry -> takeAddress(entry.toString()));
        int left = Math.max(0, feed.entries().size() - most);
        if (left > 0 || feed.without() > 0 || feed.entries().isEmpty()) {
            refused.add(new UserError(
                    "FETCH-FEED",
                    address,
                    String.format(
                            Locale.ROOT,
                            "of its entries %,d are fetched, %,d are over the limit and %,d name no address",
                            feed.entries().size() - left,
                            left,
                            feed.without()),
                    "Add what you miss by its address"));
        }
    }

    /** Whether an argument is an address to fetch from. */
    static boolean isAddress(String argument) {
        return ADDRESS.matcher(argument).lookingAt();
    }

    private void takePath(String argument) {
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            refused.add(missing(argument));
            return;
        }
        if (Files.isDirectory(path)) {
            takeFolder(argument, path);
        } else if (Files.isRegularFile(path)) {
            takeFile(path);
        } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            refused.add(new UserError(
                    "ADD-NOT-A-FILE",
                    argument,
                    "this is neither a file nor a folder",
                    "Name a file, a folder, or - for the standard input"));
        } else {
            refused.add(missing(argument));
        }
    }

    private static UserError missing(String argument) {
        return new UserError(
                "ADD-MISSING", argument, "there is no such file or folder", "Check the name and the folder you are in");
    }

    private void takeFolder(String argument, Path folder) {
        int before = accepted.size() + refused.size();
        try {
            Folder found = Folder.walk(folder);
            refused.addAll(found.refused());
            found.files().forEach(this::takeFile);
        } catch (IOException e) {
            refused.add(new UserError(
                    "ADD-UNREADABLE", argument, "the folder could not be read", "Check its permissions", e));
        }
        if (accepted.size() + refused.size() == before) {
            refused.add(new UserError("ADD-EMPTY-FOLDER", argument, "there is no file in this folder", "Name another"));
        }
    }

    private void takeFile(Path file) {
        accepted.add(Input.ofFile(file, publisher, published));
    }
}
