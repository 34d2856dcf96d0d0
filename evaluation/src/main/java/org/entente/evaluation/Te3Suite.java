package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Span;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Expressions of time in the news (TempEval-3, platinum). A case is a document, known by its DOCID. */
final class Te3Suite implements Suite<Te3Suite.Gold> {
    private final Tagger tagger;
    private final Optional<TimexPeer> peer;

    Te3Suite(Tagger tagger, Optional<TimexPeer> peer) {
        this.tagger = tagger;
        this.peer = peer;
    }

    /** Tells the expressions of time in a text of a day. */
    interface Tagger {
        List<Timex> times(String text, LocalDate date);
    }

    /** A text, its day, its expressions of time. */
    record Gold(String text, LocalDate date, List<Timex> times) {}

    @Override
    public String name() {
        return "te3-platinum";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".tml")) {
            Element root = SuiteFiles.xml(file);
            String id = SuiteFiles.child(file, root, "DOCID").getTextContent().strip();
            Element body = SuiteFiles.child(file, root, "TEXT");
            List<Timex> times = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            collect(body, text, times);
            cases.add(new Case<>(
                    SuiteFiles.relative(folder, file), id, 1, new Gold(text.toString(), date(file, root), times)));
        }
        return cases;
    }

    private static LocalDate date(Path file, Element root) {
        Element created = SuiteFiles.child(file, SuiteFiles.child(file, root, "DCT"), "TIMEX3");
        String value = created.getAttribute("value");
        try {
            return LocalDate.parse(value.substring(0, Math.min(value.length(), "2013-03-21".length())));
        } catch (DateTimeException e) {
            throw SuiteFiles.malformed(file, 1, "\"" + value + "\" is not the day of a document");
        }
    }

    private static void collect(Node node, StringBuilder text, List<Timex> times) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
                continue;
            }
            int start = text.length();
            collect(child, text, times);
            if (child instanceof Element element && element.getTagName().equals("TIMEX3") && text.length() > start) {
                Span span = new Span(start, text.length());
                times.add(new Timex(span, element.getAttribute("type"), element.getAttribute("value")));
            }
        }
    }

    @Override
    public Answerer<Gold> entente() {
        return answerer(tagger);
    }

    private static Answerer<Gold> answerer(Tagger tagger) {
        return item -> {
            List<Timex> found = tagger.times(item.gold().text(), item.gold().date());
            return new Answer(counts(item.gold().times(), found), predicted(found));
        };
    }

    /**
     * What is counted: spans that are equal, spans that share a character, of these those of equal value. Each expression is
     * matched with one other at most, equal spans first.
     */
    static Counts counts(List<Timex> gold, List<Timex> found) {
        Counts counts = new Counts();
        for (String rule : List.of("strict", "relaxed", "value")) {
            counts.add(rule + ".gold", gold.size());
            counts.add(rule + ".predicted", found.size());
        }
        List<Timex> left = new ArrayList<>(found);
        List<Timex> unmatched = new ArrayList<>();
        for (Timex wanted : gold) {
            Optional<Timex> same = left.stream()
                    .filter(one -> one.span().equals(wanted.span()))
                    .findFirst();
            if (same.isEmpty()) {
                unmatched.add(wanted);
                continue;
            }
            left.remove(same.get());
            counts.add("strict.correct", 1);
            matched(counts, wanted, same.get());
        }
        for (Timex wanted : unmatched) {
            Optional<Timex> near = left.stream()
                    .filter(one -> one.span().overlaps(wanted.span()))
                    .findFirst();
            near.ifPresent(one -> {
                left.remove(one);
                matched(counts, wanted, one);
            });
        }
        return counts;
    }

    private static void matched(Counts counts, Timex wanted, Timex found) {
        counts.add("relaxed.correct", 1);
        counts.add("value.correct", wanted.value().equalsIgnoreCase(found.value()) ? 1 : 0);
    }

    private static ObjectNode predicted(List<Timex> found) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode times = json.putArray("times");
        for (Timex time : found) {
            ObjectNode one = times.addObject();
            one.put("start", time.span().start());
            one.put("end", time.span().end());
            one.put("type", time.type());
            one.put("value", time.value());
        }
        return json;
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return peer.map(other -> new Baseline<>(other.name(), answerer(other::times)));
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        for (String rule : List.of("strict", "relaxed", "value")) {
            metrics.put(rule + "_f1", Ratios.f1(sum, rule));
        }
        return metrics;
    }
}
