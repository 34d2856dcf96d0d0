package org.entente.formats;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the names of parts give away. Stateless. */
final class Names {
    /** What lies beside a saved page and is none. */
    private static final Pattern BESIDE =
            Pattern.compile("(?i)(?:\\.(?:png|jpe?g|jfif|gif|webp|avif|heic|svg|ico|bmp|tiff?"
                    + "|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|og[gv]|wav|mov|avi)"
                    + "|(?:^|[/\\\\])(?:\\.DS_Store|Thumbs\\.db|desktop\\.ini)|^__MACOSX/.*)$");

    private static final Pattern UP = Pattern.compile("(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)");
    private static final Pattern ROOTED = Pattern.compile("^(?:[/\\\\]|[A-Za-z]:[/\\\\])");

    private Names() {}

    /** Whether it is a picture, style, script, font or recording, or a note that a file manager left. */
    static boolean isBeside(String name) {
        return BESIDE.matcher(name).find();
    }

    /** What such parts are called together. */
    static final String BESIDE_WORDS = "pictures, styles, scripts, fonts and recordings";

    /** Whether the path of an archive's part leads out of the archive. */
    static boolean leadsOut(String path) {
        return UP.matcher(path).find() || ROOTED.matcher(path).find() || path.indexOf('\0') >= 0;
    }

    /** Whether a link at {@code path} with {@code target} leads out of the archive that both lie in. */
    static boolean leadsOut(String path, String target) {
        if (ROOTED.matcher(target).find()) {
            return true;
        }
        int depth = 0;
        String joined = path.substring(0, path.lastIndexOf('/') + 1) + target;
        for (String step : joined.split("[/\\\\]")) {
            depth += step.equals("..") ? -1 : step.isEmpty() || step.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    static boolean endsIn(String name, String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The last part of a path. */
    static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
