package org.entente.app.web;

import java.util.HexFormat;

/** Characters that show nothing and yet change what is seen: controls, and overrides of direction. */
final class HiddenSigns {
    private HiddenSigns() {}

    static boolean isHidden(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r'
                || c >= 0x7f && c < 0xa0
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }

    /** {@code text} with a visible name in the place of each: "⟨U+202E⟩". */
    static String shown(String text) {
        int at = 0;
        while (at < text.length() && !isHidden(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isHidden(c)) {
                shown.append(name(c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** "⟨U+202E⟩". */
    static String name(char c) {
        return "⟨U+" + HexFormat.of().withUpperCase().toHexDigits(c) + "⟩";
    }
}
