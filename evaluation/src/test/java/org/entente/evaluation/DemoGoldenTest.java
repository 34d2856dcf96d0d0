package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.engine.Pipeline;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.formats.Formats;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Document;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Participant;
import org.entente.model.Passage;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.Verdict;
import org.entente.onnx.OnnxReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds what is read from the demonstration corpus against what a person found in it ({@code
 * demo/expected.jsonl}). What is missed stands in {@code demo/known-misses.txt}: a miss that is not listed
 * fails, and so does a listed one that is found, so that the list tells the truth. {@code
 * -Dentente.golden=write} writes the list anew, to be read before it is committed.
 */
class DemoGoldenTest {
    private static final Path ROOT = root();
    private static final Path MISSES = ROOT.resolve("demo/known-misses.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Document> documents = new TreeMap<>();
    private static final Map<Id, Mention> mentions = new HashMap<>();
    private static final Map<Id, Claim> claims = new HashMap<>();
    private static Pipeline.CaseResult result;
    private static List<JsonNode> expected;

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("demo/corpus"))) {
            at = at.getParent();
        }
        return at;
    }

    @BeforeAll
    static void read() throws IOException {
        Ingest ingest = Formats.ingest();
        try (Stream<Path> files = Files.list(ROOT.resolve("demo/corpus"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                documents.put(name, ingest.ingest(name, Files.readAllBytes(file)));
            }
        }
        result = new Pipeline(OnnxReader.bundled())
                .run(documents.values().stream()
                        .map(document -> new Pipeline.Input(document, null, null))
                        .toList());
        for (Reading reading : result.readings()) {
            reading.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        }
        for (ResolvedClaim claim : result.claims()) {
            claims.put(claim.claim().id(), claim.claim());
        }
        expected = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("demo/expected.jsonl"))) {
            if (!line.isBlank()) {
                expected.add(JSON.readTree(line));
            }
        }
    }

    @Test
    void findsWhatAReaderFoundButForTheKnownMisses() throws IOException {
        Set<String> missed = new TreeSet<>();
        Map<String, int[]> tally = new TreeMap<>();
        for (JsonNode row : expected) {
            String kind = row.get("row").asText();
            boolean found = found(row);
            int[] count = tally.computeIfAbsent(kind, k -> new int[2]);
            count[found ? 0 : 1]++;
            if (!found) {
                missed.add(named(row));
            }
        }
        if ("write".equals(System.getProperty("entente.golden"))) {
            List<String> lines = new ArrayList<>();
            lines.add("# What a reader found in the demonstration corpus and Entente does not, yet (DemoGoldenTest).");
            tally.forEach(
                    (kind, count) -> lines.add("# " + kind + ": " + count[0] + " found, " + count[1] + " missed"));
            lines.addAll(missed);
            Files.write(MISSES, lines);
        }
        Set<String> known = new TreeSet<>();
        for (String line : Files.readAllLines(MISSES)) {
            if (!line.startsWith("#")) {
                known.add(line);
            }
        }
        assertThat(missed).isEqualTo(known);
    }

    @Test
    void opensThePassageOfEveryClaimAndFigure() {
        assertThat(result.claims()).isNotEmpty();
        Map<Id, Document> byId = new HashMap<>();
        documents.values().forEach(document -> byId.put(document.id(), document));
        for (Claim claim : claims.values()) {
            String text = byId.get(claim.document()).text();
            Passage passage = Passage.of(claim.document(), text, claim.span());
            assertThat(text.substring(
                            claim.span().start() - passage.prefix().length(),
                            claim.span().end() + passage.suffix().length()))
                    .isEqualTo(passage.prefix() + passage.exact() + passage.suffix());
            for (Figure figure : claim.figures()) {
                assertThat(figure.span().in(text)).isEqualTo(figure.exact());
            }
            for (Participant participant : claim.participants()) {
                assertThat(mentions.get(participant.mention()).exact())
                        .isEqualTo(participant.span().in(text));
            }
        }
    }

    @Test
    void leavesNoSentenceUnaccountedFor() {
        for (Reading reading : result.readings()) {
            for (Span sentence : reading.sentences()) {
                boolean told = reading.claims().stream().anyMatch(c -> sentence.contains(c.trigger()));
                boolean skipped =
                        reading.skipped().stream().anyMatch(s -> s.span().equals(sentence));
                assertThat(told || skipped).isTrue();
            }
        }
    }

    private static boolean found(JsonNode row) {
        return switch (row.get("row").asText()) {
            case "figure" -> figureFound(row);
            case "claim" -> claimFound(row);
            case "comparison" -> comparisonFound(row);
            case "copies" -> copiesFound(row);
            default -> throw new IllegalStateException("a row of no known sort: " + row);
        };
    }

    private static String named(JsonNode row) {
        String kind = row.get("row").asText();
        return switch (kind) {
            case "comparison" ->
                kind + " " + row.get("relation").asText() + ": "
                        + row.at("/a/file").asText() + " «" + row.at("/a/exact").asText() + "» ~ "
                        + row.at("/b/file").asText() + " «" + row.at("/b/exact").asText() + "»";
            case "copies" -> kind + " " + row.get("files");
            default ->
                kind + " "
                        + (row.has("type")
                                ? row.get("type").asText() + " "
                                        + row.get("mode").asText()
                                : row.get("measure").asText())
                        + ": " + row.get("file").asText() + " «" + row.get("in").asText() + "»";
        };
    }

    private static Span place(String file, String words) {
        int start = documents.get(file).text().indexOf(words);
        assertThat(start).as("%s has «%s»", file, words).isNotNegative();
        return new Span(start, start + words.length());
    }

    private static List<Claim> claimsOver(String file, Span span) {
        Id document = documents.get(file).id();
        return claims.values().stream()
                .filter(c -> c.document().equals(document) && c.span().overlaps(span))
                .toList();
    }

    private static boolean figureFound(JsonNode row) {
        String file = row.get("file").asText();
        Span in = place(file, row.get("in").asText());
        int from = documents.get(file).text().indexOf(row.get("exact").asText(), in.start());
        Span exact = new Span(from, from + row.get("exact").asText().length());
        return claimsOver(file, in).stream()
                .filter(c -> c.kind() == ClaimKind.FIGURE)
                .map(c -> c.figures().getFirst())
                .anyMatch(f -> f.span().overlaps(exact)
                        && f.bound().code().equals(row.get("bound").asText())
                        && (row.get("value").isNull()
                                ? f.amount().value() == null
                                : f.amount().value() != null
                                        && f.amount()
                                                        .value()
                                                        .compareTo(new BigDecimal(
                                                                row.get("value").asText()))
                                                == 0));
    }

    private static boolean claimFound(JsonNode row) {
        String file = row.get("file").asText();
        Span in = place(file, row.get("in").asText());
        return claimsOver(file, in).stream()
                .filter(c -> c.trigger().overlaps(in) || c.kind() == ClaimKind.STATEMENT)
                .anyMatch(c -> isOfType(c, row)
                        && c.mode().code().equals(row.get("mode").asText())
                        && plays(c, Role.ACTOR, row.get("actor"))
                        && plays(c, Role.RECIPIENT, row.get("recipient")));
    }

    /** Whether a claim is of the expected type, or of one that will do as well. */
    private static boolean isOfType(Claim claim, JsonNode row) {
        boolean same = claim.kind().code().equals(row.get("kind").asText())
                && claim.type().code().equals(row.get("type").asText());
        for (JsonNode other : row.path("or")) {
            same |= claim.type().code().equals(other.asText());
        }
        return same;
    }

    /**
     * Whether somebody of the claim in that role, or as the object of what is done or told of, bears the
     * expected words. Whom a reader knows from elsewhere may be left blank where the sentence does not name
     * them, but nobody else may stand in their place.
     */
    private static boolean plays(Claim claim, Role role, JsonNode words) {
        if (words == null || words.isNull()) {
            return true;
        }
        String wanted = words.asText().toLowerCase(Locale.ROOT);
        List<Mention> playing = claim.participants().stream()
                .filter(p -> p.role() == role
                        || p.role() == Role.OBJECT && (role == Role.RECIPIENT || claim.kind() == ClaimKind.ATTRIBUTE))
                .map(p -> mentions.get(p.mention()))
                .toList();
        return playing.isEmpty()
                ? isUnnamed(claim, wanted)
                : playing.stream()
                        .anyMatch(m -> overlaps(m, wanted)
                                || m.antecedent() != null && overlaps(mentions.get(m.antecedent()), wanted));
    }

    private static boolean isUnnamed(Claim claim, String wanted) {
        Reading reading = result.readings().stream()
                .filter(r -> r.document().equals(claim.document()))
                .findFirst()
                .orElseThrow();
        Span sentence = reading.sentences().stream()
                .filter(span -> span.contains(claim.trigger()))
                .findFirst()
                .orElseThrow();
        return reading.mentions().stream()
                        .filter(mention -> sentence.contains(mention.span()))
                        .noneMatch(mention -> overlaps(mention, wanted))
                && !documents.values().stream()
                        .filter(document -> document.id().equals(claim.document()))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .substring(sentence.start(), sentence.end())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private static boolean overlaps(Mention mention, String wanted) {
        String name = mention.name().toLowerCase(Locale.ROOT);
        return name.contains(wanted) || wanted.contains(name);
    }

    private static boolean comparisonFound(JsonNode row) {
        String relation = row.get("relation").asText();
        for (Verdict verdict : result.verdicts()) {
            boolean joins = verdict.relation().code().equals(relation)
                    && (stands(verdict.a(), row.get("a")) && stands(verdict.b(), row.get("b"))
                            || stands(verdict.b(), row.get("a")) && stands(verdict.a(), row.get("b")));
            if (joins) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(Id claim, JsonNode end) {
        Claim told = claims.get(claim);
        String file = end.get("file").asText();
        return told.document().equals(documents.get(file).id())
                && told.span().overlaps(place(file, end.get("exact").asText()));
    }

    private static boolean copiesFound(JsonNode row) {
        Set<Id> files = new TreeSet<>();
        row.get("files").forEach(file -> files.add(documents.get(file.asText()).id()));
        return result.copies().stream().anyMatch(cluster -> new TreeSet<>(cluster.documents()).equals(files));
    }
}
