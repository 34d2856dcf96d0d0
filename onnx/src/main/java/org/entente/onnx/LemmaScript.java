package org.entente.onnx;

import java.util.Locale;

/**
 * An edit from a form to its lemma, as the model predicts them: characters to strip, a suffix to add, and
 * what becomes of capitals ({@code l} lower case, {@code k} kept, {@code t} title).
 */
record LemmaScript(int strip, String suffix, char casing) {

    /** Reads {@code 3|y|l}. */
    static LemmaScript parse(String text) {
        int first = text.indexOf('|');
        int last = text.lastIndexOf('|');
        return new LemmaScript(
                Integer.parseInt(text.substring(0, first)), text.substring(first + 1, last), text.charAt(last + 1));
    }

    /** The lemma of {@code form}; the form in lower case where the script does not fit it. */
    String apply(String form) {
        if (strip > form.length() || (strip == form.length() && suffix.isEmpty())) {
            return form.toLowerCase(Locale.ROOT);
        }
        String stem = form.substring(0, form.length() - strip);
        if (casing == 'k') {
            return stem + suffix;
        }
        String lemma = stem.toLowerCase(Locale.ROOT) + suffix;
        if (casing == 'l' || lemma.isEmpty()) {
            return lemma;
        }
        int first = lemma.offsetByCodePoints(0, 1);
        return lemma.substring(0, first).toUpperCase(Locale.ROOT) + lemma.substring(first);
    }
}
