package org.entente.app.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds a page to the rules of WCAG 2.2 up to AA that a program can check, by axe-core. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            async () => {
                const found = await axe.run(document, {
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                    resultTypes: ['violations'],
                });
                return found.violations.flatMap(rule => rule.nodes.slice(0, 5).map(node =>
                    rule.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')));
            }""";

    private Axe() {}

    /** What breaks a rule on the page as it stands, in words; empty where nothing does. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (stream == null) {
                throw new IllegalStateException("axe-core is not on the class path of the tests");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
