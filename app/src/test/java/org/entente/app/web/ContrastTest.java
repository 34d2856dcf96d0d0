package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of words stand out from what is under them, in light and in dark (WCAG 2.2, 1.4.3: 4.5 to 1). */
final class ContrastTest {
    private static final double RATIO_MIN = 4.5;
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");
    private static final List<String> GROUNDS = List.of("paper", "raised", "sunk", "wash");
    private static final List<String> WORDS = List.of(
            "ink",
            "soft",
            "accent",
            "hearsay",
            "intended",
            "denied",
            "opinion",
            "conflict",
            "differs",
            "sequence",
            "agrees");

    @Test
    void wordsStandOutFromEveryGround() throws IOException {
        Map<String, String[]> colours = colours();
        for (String words : WORDS) {
            for (String ground : GROUNDS) {
                for (int scheme = 0; scheme < 2; scheme++) {
                    assertThat(ratio(
                                    Objects.requireNonNull(colours.get(words))[scheme],
                                    Objects.requireNonNull(colours.get(ground))[scheme]))
                            .as(words + " on " + ground + (scheme == 0 ? ", light" : ", dark"))
                            .isGreaterThanOrEqualTo(RATIO_MIN);
                }
            }
        }
    }

    private static Map<String, String[]> colours() throws IOException {
        Map<String, String[]> colours = new LinkedHashMap<>();
        try (InputStream stream =
                Objects.requireNonNull(ContrastTest.class.getResourceAsStream("static/entente.css"))) {
            Matcher matcher = COLOUR.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                colours.put(matcher.group(1), new String[] {matcher.group(2), matcher.group(3)});
            }
        }
        return colours;
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double luminance = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            luminance += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }
}
