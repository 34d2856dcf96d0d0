package org.entente.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each coded message is tested and documented. */
final class MessagesTest {
    private static final Pattern CODE = Pattern.compile("new UserError\\(\\s*\"([A-Z]+(?:-[A-Z]+)+)\"");
    private static final List<Path> PAGES =
            List.of(Path.of("docs/reference/messages.md"), Path.of("docs/reference/case-file-faults.md"));

    @Test
    void everyMessageHasATest() {
        String tests = Tree.files("[^/]+/src/test/java/.*\\.java").stream()
                .filter(file -> !file.endsWith("MessagesTest.java"))
                .map(Tree::text)
                .collect(Collectors.joining("\n"));
        assertThat(codes().stream().filter(code -> !tests.contains(code))).isEmpty();
    }

    @Test
    void everyMessageIsOnAPage() {
        String pages = pages();
        assertThat(codes().stream().filter(code -> !pages.contains("`" + code + "`")))
                .isEmpty();
    }

    @Test
    void thePagesNameNoMessageThatIsGone() {
        Set<String> named = new TreeSet<>();
        Matcher matcher = Pattern.compile("`([A-Z]+(?:-[A-Z]+)+)`").matcher(pages());
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        named.removeAll(codes());
        assertThat(named).isEmpty();
    }

    private static String pages() {
        return PAGES.stream().map(Tree::text).collect(Collectors.joining("\n"));
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (Path file : Tree.files(Tree.modules() + "/src/main/java/.*\\.java")) {
            Matcher matcher = CODE.matcher(Tree.text(file));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }
}
