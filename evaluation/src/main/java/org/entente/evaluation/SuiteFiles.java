package org.entente.evaluation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the files of suites, strictly: what is malformed is refused with its file and line. */
final class SuiteFiles {
    static final ObjectMapper JSON = new ObjectMapper();

    private SuiteFiles() {}

    /** A case for each line of the folder's files of JSON lines, by its field {@code id}; no other file is looked at. */
    static <G> List<Case<G>> lineCases(Path folder, Function<Located, G> gold) {
        List<Case<G>> cases = new ArrayList<>();
        for (Path file : below(folder, ".jsonl")) {
            String name = relative(folder, file);
            for (Located located : jsonLines(file)) {
                cases.add(new Case<>(name, located.text("id"), located.line(), gold.apply(located)));
            }
        }
        return cases;
    }

    /** A record of a JSON file and the line that it begins on, from 1. */
    record Located(Path file, int line, JsonNode json) {
        /** The text of a field that must be there. */
        String text(String field) {
            return textOf(json, field);
        }

        /** The text of a field, empty where it is missing or null. */
        String textOrEmpty(String field) {
            JsonNode value = json.get(field);
            return value == null || value.isNull() ? "" : textOf(json, field);
        }

        /** The text of a field of an object within this record. */
        String textOf(JsonNode object, String field) {
            JsonNode value = object.get(field);
            if (value == null || !value.isTextual()) {
                throw malformed(file, line, "the field \"" + field + "\" is missing or is not a text");
            }
            return value.textValue();
        }

        /** The list of a field that must be there. */
        JsonNode list(String field) {
            JsonNode value = json.get(field);
            if (value == null || !value.isArray()) {
                throw malformed(file, line, "the field \"" + field + "\" is missing or is not a list");
            }
            return value;
        }

        /** The object of a field that must be there. */
        JsonNode object(String field) {
            JsonNode value = json.get(field);
            if (value == null || !value.isObject()) {
                throw malformed(file, line, "the field \"" + field + "\" is missing or is not an object");
            }
            return value;
        }
    }

    /** The files below a folder whose name ends so, in the order of their paths. */
    static List<Path> below(Path folder, String ending) {
        List<Path> found = belowIfAny(folder, ending);
        if (found.isEmpty()) {
            throw new UserError(
                    "USE-SUITE-FILES",
                    folder.toString(),
                    "the folder holds no file that ends in " + ending,
                    "Name the folder that holds the suite");
        }
        return found;
    }

    /** The same, where there may be none. */
    static List<Path> belowIfAny(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.comparing(file -> relative(folder, file)))
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** A file's path within its suite, with {@code /} between its parts on every system. */
    static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** A file's name without its last extension. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The lines of a UTF-8 file. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The whole of a UTF-8 file. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The elements of a file that holds one JSON list. */
    static List<Located> array(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                JsonParser parser = JSON.createParser(reader)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw malformed(file, 1, "the file does not begin with a list");
            }
            List<Located> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                elements.add(new Located(file, line, parser.readValueAsTree()));
            }
            return elements;
        } catch (JsonProcessingException e) {
            throw malformed(file, lineOf(e), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The one JSON object of a file. */
    static JsonNode object(Path file) {
        try {
            JsonNode json = JSON.readTree(text(file));
            if (!json.isObject()) {
                throw malformed(file, 1, "the file holds no object");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw malformed(file, lineOf(e), e.getOriginalMessage(), e);
        }
    }

    /** The records of a file with one JSON object a line; blank lines are passed over. */
    static List<Located> jsonLines(Path file) {
        List<Located> records = new ArrayList<>();
        int line = 0;
        for (String text : lines(file)) {
            line++;
            if (text.isBlank()) {
                continue;
            }
            try {
                records.add(new Located(file, line, JSON.readTree(text)));
            } catch (JsonProcessingException e) {
                throw malformed(file, line, e.getOriginalMessage(), e);
            }
        }
        return records;
    }

    /** The root of a file of XML, document types refused. */
    static Element xml(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text(file)))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw malformed(file, 1, "the file is not well-formed XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java parses XML without document types", e);
        }
    }

    /** The first element of that name below another, which must be there. */
    static Element child(Path file, Element root, String name) {
        if (root.getElementsByTagName(name).item(0) instanceof Element element) {
            return element;
        }
        throw malformed(file, 1, "the element " + name + " is missing");
    }

    static UserError malformed(Path file, int line, String what) {
        return malformed(file, line, what, null);
    }

    private static UserError malformed(Path file, int line, String what, @Nullable Throwable cause) {
        return new UserError(
                "EVALUATE-MALFORMED",
                file + ", line " + line,
                what,
                "Fetch the suite's file again, or mend that line",
                cause);
    }

    static UserError unreadable(Path file, IOException cause) {
        String what =
                switch (cause) {
                    case CharacterCodingException encoding -> "the file is not UTF-8";
                    case NoSuchFileException missing -> "there is no such file";
                    default -> "the file cannot be read: " + cause.getMessage();
                };
        return new UserError(
                "EVALUATE-UNREADABLE", file.toString(), what, "Name the folder that holds the suite", cause);
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }
}
