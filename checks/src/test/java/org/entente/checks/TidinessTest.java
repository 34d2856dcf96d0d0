package org.entente.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tree is as its own pages say. */
final class TidinessTest {
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile("(?:\\./)?[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*/?");

    @Test
    void pathsThatThePagesNameExist() {
        List<String> missing = new ArrayList<>();
        int named = 0;
        Set<String> top = new TreeSet<>();
        Tree.files().forEach(file -> top.add(file.getName(0).toString()));
        for (Path page : Tree.files("(?:.*/)?[^/]+\\.md")) {
            for (String path : pathsIn(Tree.text(page), top)) {
                named++;
                if (!Files.exists(Tree.root(path)) && !Files.exists(besides(page, path))) {
                    missing.add(page + " names " + path);
                }
            }
        }
        assertThat(named).as("paths found in the pages").isPositive();
        assertThat(missing).isEmpty();
    }

    @Test
    void linksBetweenThePagesLeadSomewhere() {
        List<String> broken = new ArrayList<>();
        for (Path page : Tree.files("(?:.*/)?[^/]+\\.md")) {
            Matcher link = MARKDOWN_LINK.matcher(Tree.text(page));
            while (link.find()) {
                String target = link.group(1);
                if (!target.matches("[a-z]+:.*") && !Files.exists(besides(page, target))) {
                    broken.add(page + " links to " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        Pattern off = Pattern.compile(
                "@(?:Disabled|Ignore|EnabledIf\\w*|DisabledIf\\w*|DisabledOnOs)\\b|\\bAssumptions?\\.|\\bassumeTrue\\b");
        assertThat(Tree.files(".*/src/test/.*\\.java").stream()
                        .filter(file -> !file.endsWith("TidinessTest.java"))
                        .filter(file -> off.matcher(Tree.text(file)).find()))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<Path> folders = new TreeSet<>();
        Tree.files("[^/]+/src/main/java/.*\\.java").forEach(file -> folders.add(file.getParent()));
        assertThat(folders).isNotEmpty();
        assertThat(folders.stream().filter(folder -> {
                    Path info = folder.resolve("package-info.java");
                    return !Files.exists(Tree.root().resolve(info))
                            || !Tree.text(info).contains("@NullMarked");
                }))
                .isEmpty();
    }

    @Test
    void pagesOnDecisionsSayTheirStatus() {
        List<Path> pages = Tree.files("designs/.*\\.md");
        assertThat(pages).isNotEmpty();
        assertThat(pages.stream().filter(page -> Tree.text(page).lines().noneMatch(line -> line.startsWith("Status:"))))
                .isEmpty();
    }

    @Test
    void everyLicenceStandsWhereItApplies() {
        assertThat(Tree.text(Path.of("LICENSE"))).contains("Apache License", "Version 2.0, January 2004");
        assertThat(Tree.text(Path.of("baselines/LICENSE")))
                .contains("GNU GENERAL PUBLIC LICENSE", "Version 3, 29 June 2007");
        assertThat(Tree.text(Path.of("NOTICE"))).contains("Entente", "baselines/LICENSE");
        assertThat(Tree.text(Path.of("docs/reference/licences.md"))).contains("GPL-3.0-or-later", "Apache-2.0");
    }

    @Test
    void noPathOfOneMachineStandsInTheTree() {
        Pattern machine = Pattern.compile("(?<![\\w.])/(?:work|home|root|Users|tmp)/[A-Za-z]");
        assertThat(Tree.files(
                                ".*\\.(?:java|md|xml|json|jsonl|tsv|csv|txt|py|sh|html|jte|css|js|properties)|entente|\\.ci/run")
                        .stream()
                        .filter(file -> !file.startsWith("demo/corpus"))
                        .filter(file -> machine.matcher(Tree.text(file)).find()))
                .isEmpty();
    }

    private static Set<String> pathsIn(String page, Set<String> top) {
        Set<String> paths = new TreeSet<>();
        Matcher span = CODE_SPAN.matcher(page);
        while (span.find()) {
            String words = span.group(1).strip();
            String plain = words.startsWith("./") ? words.substring(2).replaceAll(" .*", "") : words;
            String first = plain.contains("/") ? plain.substring(0, plain.indexOf('/')) : "";
            if (PATH.matcher(plain).matches() && (top.contains(first) || words.startsWith("./"))) {
                paths.add(plain);
            }
        }
        return paths;
    }

    private static Path besides(Path page, String target) {
        Path folder = page.getParent();
        return (folder == null ? Tree.root() : Tree.root().resolve(folder)).resolve(target);
    }
}
