package org.entente.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.engine.ingest.Attested;
import org.entente.engine.ingest.Days;
import org.entente.engine.ingest.Said;
import org.entente.engine.ingest.Said.Field;
import org.jspecify.annotations.Nullable;

/** Where a document's particulars come from, and what of the document disagrees, in words. */
final class Particulars {
    private final Map<Field, Attested> byField = new EnumMap<>(Field.class);

    Particulars(List<Attested> attested) {
        attested.forEach(each -> byField.put(each.field(), each));
    }

    /** Where it was taken from, and who says otherwise; empty where nothing is known of that. */
    String note(Field field) {
        Attested attested = byField.get(field);
        if (attested == null || attested.evidence().isEmpty()) {
            return "";
        }
        return "from " + place(attested.evidence()) + disagreeing(field);
    }

    /** @param shown the publisher that stands on the page, which a person may have given */
    String publisher(@Nullable String shown) {
        Attested attested = byField.get(Field.PUBLISHER);
        if (attested == null) {
            return "";
        }
        if (Objects.equals(attested.value(), shown) && shown != null) {
            return note(Field.PUBLISHER);
        }
        String given = shown == null ? "" : "given by the person who added it";
        String other = shown == null || attested.value() == null
                ? ""
                : "; the document says \u201c" + attested.value() + "\u201d";
        String rest = disagreeing(Field.PUBLISHER);
        return given + other + (given.isEmpty() && !rest.isEmpty() ? rest.substring("; ".length()) : rest);
    }

    /** "; its web address says 3 Mar 2025", or nothing where nothing disagrees. */
    String disagreeing(Field field) {
        Attested attested = byField.get(field);
        return attested == null || attested.disagreeing().isEmpty()
                ? ""
                : attested.disagreeing().stream()
                        .map(said -> place(said.evidence()) + " says " + value(said))
                        .distinct()
                        .collect(Collectors.joining(", ", "; ", ""));
    }

    /** When the document says that it was changed. */
    Optional<ReaderPage.Fact> modified() {
        Attested attested = byField.get(Field.MODIFIED);
        if (attested == null || attested.value() == null) {
            return Optional.empty();
        }
        String day = Days.read(attested.value()).map(Times::day).orElse(attested.value());
        return Optional.of(new ReaderPage.Fact("Changed", day, note(Field.MODIFIED), attested.value()));
    }

    /** What is to be said of title and language, where places disagree. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        String titles = disagreeing(Field.TITLE);
        if (!titles.isEmpty()) {
            notes.add("Its title is taken from " + note(Field.TITLE).replaceFirst("^from ", "") + ".");
        }
        String languages = disagreeing(Field.LANGUAGE);
        if (!languages.isEmpty()) {
            notes.add("Its language is told by its words" + languages + ".");
        }
        return notes;
    }

    private static String value(Said said) {
        Optional<LocalDate> day = said.field() == Field.PUBLISHED || said.field() == Field.MODIFIED
                ? Days.read(said.value())
                : Optional.empty();
        return day.map(Times::day).orElse("\u201c" + said.value() + "\u201d");
    }

    private static String place(String evidence) {
        return switch (evidence) {
            case "json-ld" -> "its JSON-LD";
            case "open-graph" -> "its Open Graph data";
            case "meta" -> "its meta data";
            case "title-element" -> "the page's title";
            case "heading" -> "its headline";
            case "time-element" -> "a time on the page";
            case "html" -> "its markup";
            case "url" -> "its web address";
            case "header", "mail-header" -> "its own header";
            case "dateline" -> "a line beside the article";
            case "text" -> "its words";
            default -> "its " + evidence;
        };
    }
}
