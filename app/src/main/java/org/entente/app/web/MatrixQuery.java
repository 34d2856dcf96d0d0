package org.entente.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What part of the matrix is asked for.
 *
 * @param filter words that a row must hold, or empty
 * @param view which sort of rows
 * @param page from 1
 * @param only the id of the one row wanted, or empty
 */
record MatrixQuery(String filter, View view, int page, String only) {
    /** The sorts of rows. */
    enum View {
        ALL("all rows"),
        DIFFERENCES("where accounts differ"),
        THIN("on one origin or an untraced one"),
        UNREVIEWED("not yet reviewed");

        private final String words;

        View(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The view of that code; any other word means all. */
        static View of(String code) {
            for (View view : values()) {
                if (view.code().equals(code)) {
                    return view;
                }
            }
            return ALL;
        }
    }

    MatrixQuery withView(View other) {
        return new MatrixQuery(filter, other, 1, only);
    }

    MatrixQuery withPage(int other) {
        return new MatrixQuery(filter, view, other, only);
    }

    /** As the query part of an address, with its question mark; empty where nothing is asked for. */
    String params() {
        StringBuilder params = new StringBuilder();
        add(params, "row", only);
        add(params, "filter", filter);
        add(params, "view", view == View.ALL ? "" : view.code());
        add(params, "page", page == 1 ? "" : Integer.toString(page));
        return params.toString();
    }

    private static void add(StringBuilder params, String name, String value) {
        if (!value.isEmpty()) {
            params.append(params.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
