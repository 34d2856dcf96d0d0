package org.entente.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.entente.app.work.Input;
import org.jspecify.annotations.Nullable;

/**
 * A text written for a test, and what there is to be read from it.
 *
 * @param publisher of it
 * @param published as year, month, day; null where it is undated
 * @param title of it
 * @param paragraphs of it
 * @param reading names the claims of a document that holds this text
 */
record Account(
        String publisher, @Nullable String published, String title, List<String> paragraphs, Consumer<Draft> reading) {
    /** As a person would add it: a text file with a light header. */
    Input input() {
        String header = "Title: " + title + "\nPublisher: " + publisher + "\n"
                + (published == null ? "" : "Published: " + published + "\n");
        String text = header + "\n" + String.join("\n\n", paragraphs) + "\n";
        return Input.ofBytes(
                title.replaceAll("[^A-Za-z0-9]+", "-") + ".txt", text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    /** Read without being taken in. */
    Draft draft() {
        Draft draft = new Draft(publisher, published, title, paragraphs);
        reading.accept(draft);
        return draft;
    }
}
