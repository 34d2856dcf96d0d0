package org.entente.engine.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.engine.ingest.Said.Field;
import org.entente.model.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is taken for true of a document's own particulars, where it says so, and where it says otherwise.
 *
 * @param value as the document's record has it; null where nothing says it
 * @param evidence the place that it was taken from; empty where there is none
 * @param agreeing the other places that say the same
 * @param disagreeing the places that say otherwise, in the order of trust
 */
public record Attested(
        Field field, @Nullable String value, String evidence, List<String> agreeing, List<Said> disagreeing) {
    public Attested {
        agreeing = List.copyOf(agreeing);
        disagreeing = List.copyOf(disagreeing);
    }

    /** Each particular of {@code document}, by what it says in all places. */
    static List<Attested> of(Document document, List<Said> said) {
        List<Attested> attested = new ArrayList<>();
        for (Field field : Field.values()) {
            List<Said> places =
                    said.stream().filter(each -> each.field() == field).toList();
            String value = valueOf(document, field);
            if (field == Field.MODIFIED && !places.isEmpty()) {
                value = places.getFirst().value();
            }
            attested.add(of(field, value, places));
        }
        return attested;
    }

    private static Attested of(Field field, @Nullable String value, List<Said> places) {
        if (value == null) {
            return new Attested(field, null, "", List.of(), places);
        }
        List<String> agreeing = new ArrayList<>();
        List<Said> disagreeing = new ArrayList<>();
        for (Said place : places) {
            if (isSame(field, value, place.value())) {
                agreeing.add(place.evidence());
            } else {
                disagreeing.add(place);
            }
        }
        String evidence = agreeing.isEmpty() ? "" : agreeing.removeFirst();
        return new Attested(field, value, evidence, agreeing.stream().distinct().toList(), disagreeing);
    }

    private static @Nullable String valueOf(Document document, Field field) {
        return switch (field) {
            case TITLE -> document.title();
            case PUBLISHER -> document.publisher();
            case AUTHOR -> document.author();
            case PUBLISHED ->
                document.published() == null ? null : document.published().stated();
            case MODIFIED -> null;
            case LANGUAGE -> document.language().equals("und") ? null : document.language();
        };
    }

    /** Days by the calendar; languages without their countries; names and titles also where one holds the other. */
    private static boolean isSame(Field field, String one, String other) {
        return switch (field) {
            case PUBLISHED, MODIFIED -> {
                Optional<LocalDate> day = Days.read(one);
                yield day.isPresent() ? day.equals(Days.read(other)) : one.equals(other);
            }
            case LANGUAGE -> language(one).equals(language(other));
            case TITLE, PUBLISHER, AUTHOR -> {
                String letters = letters(one);
                String others = letters(other);
                yield letters.contains(others) || others.contains(letters);
            }
        };
    }

    private static String language(String code) {
        return code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    private static String letters(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
