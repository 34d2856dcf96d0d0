package org.entente.engine.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.times.TimeFound;
import org.entente.engine.kit.times.Times;
import org.entente.model.Attribution;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Claim;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Skipped;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Stage 3: reads a document into mentions and claims, and says of every sentence without a claim why it has
 * none. Depends on nothing but the document, its date, the syntax reader and the bundled lexicons, so
 * documents may be read side by side. Thread-safe as its syntax reader is.
 */
public final class Reader {
    /** Raised when the rules of reading change, so that a case knows its reading for another. */
    private static final String RULES = "1";

    private static final List<String> LEXICONS = List.of(
            "predicates.tsv",
            "senses.tsv",
            "light-verbs.tsv",
            "nominals.tsv",
            "parties.tsv",
            "bodies.tsv",
            "operators.tsv",
            "cues.tsv",
            "charges.tsv",
            "connectives.tsv",
            "verb-groups.tsv",
            "agreement-words.tsv");

    /** Longer sentences are passed over: they are tables, lists or text without punctuation. */
    private static final int SENTENCE_WORDS_MAX = 400;

    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{Lu} .,'’]{2,40}(?:,? ?\\p{Lu}[\\p{L} .]{2,20})?(?: ?\\([^()]{2,40}\\))? ?[—–-]{1,2} ");

    /** A place, a day and an agency in brackets: United Nations, April 13 (IANS). */
    private static final Pattern DATED_DATELINE = Pattern.compile("\\p{Lu}[\\p{L} .'’]{2,30},"
            + " (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2} \\(\\p{Lu}[^()]{1,30}\\)"
            + " ?(?:[—–-]{1,2} )?");

    /** A place and a day in brackets, which begin a report wherever they stand: MARACAIBO, Venezuela (Feb. 8, 2011). */
    private static final Pattern DATED_PLACE =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{3}[\\p{Lu} .'’]{0,30}(?:, ?\\p{Lu}[\\p{L} .]{2,20})?"
                    + " ?\\((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}(?:,?"
                    + " \\d{4})?\\)(?:\\s*[—–−-]{1,2})?\\s*");

    private final SyntaxReader syntax;
    private final Lexicons lexicons = Lexicons.bundled();

    public Reader(SyntaxReader syntax) {
        this.syntax = syntax;
    }

    /** The hash of model, lexicons and rules that read. */
    public Id hash() {
        return hash(syntax.identity());
    }

    /** The hash of a reader on a syntax reader of that identity, without loading one. */
    public static Id hash(String syntaxIdentity) {
        List<String> fields = new ArrayList<>(List.of(RULES, syntaxIdentity));
        for (String lexicon : LEXICONS) {
            try (InputStream in = Reader.class.getResourceAsStream(lexicon)) {
                if (in == null) {
                    throw new IllegalStateException("no lexicon " + lexicon);
                }
                fields.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the lexicon " + lexicon + " cannot be read", e);
            }
        }
        return Ids.of("reading", fields.toArray(String[]::new));
    }

    /**
     * Reads a document.
     *
     * @param published the day it is of, by which relative times are reckoned; null where unknown
     */
    public Reading read(Document document, @Nullable LocalDate published) {
        List<Skipped> skipped = new ArrayList<>();
        List<Span> readable = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.isRead()) {
                List<Span> left = withoutDatelines(document.text(), block.span());
                readable.addAll(left);
                between(block.span(), left)
                        .forEach(dateline -> skipped.add(new Skipped(
                                document.id(),
                                dateline,
                                "dateline",
                                "The place and agency that a report is filed from are not part of its sentence")));
            } else {
                skipped.add(new Skipped(
                        document.id(),
                        block.span(),
                        String.valueOf(block.skipReason()),
                        "This is not part of the article, so nothing is read from it"));
            }
        }
        DocumentReader reader = new DocumentReader(document, published, lexicons);
        reader.read(sentences(document, readable));
        skipped.addAll(reader.skipped);
        skipped.sort((a, b) -> a.span().compareTo(b.span()));
        return new Reading(document.id(), hash(), reader.sentences, reader.mentions, reader.claims, skipped);
    }

    /**
     * Who says, thinks or stands for what in a document, whether or not what is said is a claim: what the
     * attribution of claims rests on, with all the words of source and cue.
     */
    public List<Said> said(Document document) {
        return readUndated(document).discourse.said();
    }

    private DocumentReader readUndated(Document document) {
        List<Span> readable = document.blocks().stream()
                .filter(Block::isRead)
                .flatMap(block -> withoutDatelines(document.text(), block.span()).stream())
                .toList();
        DocumentReader reader = new DocumentReader(document, null, lexicons);
        reader.read(sentences(document, readable));
        return reader;
    }

    private List<Sentence> sentences(Document document, List<Span> blocks) {
        return Doubts.settle(syntax.read(document.text(), blocks), lexicons).stream()
                .map(Repairs::of)
                .toList();
    }

    /** How certain each word that can tell of something is put, in the order of the text. */
    public List<Put> put(Document document) {
        return List.copyOf(readUndated(document).put);
    }

    /**
     * What a document refers to: the spans of the phrases that mean the same, one list for each thing, those
     * among them that name nobody.
     */
    public List<List<Span>> chains(Document document) {
        List<Span> blocks = document.blocks().stream()
                .filter(Block::isRead)
                .map(Block::span)
                .toList();
        Chains chains = new Chains();
        int sentence = 0;
        int paragraph = -1;
        List<Span> quotes = List.of();
        for (Sentence each : sentences(document, blocks)) {
            while (paragraph < 0 || !blocks.get(paragraph).contains(each.span())) {
                paragraph++;
                quotes = Quotes.in(document.text(), blocks.get(paragraph));
            }
            chains.next(new Tree(each), sentence++, paragraph, quotes);
        }
        return chains.all().stream()
                .map(chain -> chain.members().stream().map(Referent::span).toList())
                .toList();
    }

    /** A block without its datelines, of which one may begin it: MARACAIBO (Agency) — . */
    private static List<Span> withoutDatelines(String text, Span block) {
        Matcher first = DATELINE.matcher(text).region(block.start(), block.end());
        Matcher second = DATED_DATELINE.matcher(text).region(block.start(), block.end());
        int start = first.lookingAt() && first.end() < block.end()
                ? first.end()
                : second.lookingAt() && second.end() < block.end() ? second.end() : block.start();
        List<Span> left = new ArrayList<>();
        Matcher dated = DATED_PLACE.matcher(text).region(start, block.end());
        while (dated.find() && dated.end() < block.end()) {
            if (!text.substring(start, dated.start()).isBlank()) {
                left.add(new Span(start, dated.start()));
            }
            start = dated.end();
        }
        left.add(new Span(start, block.end()));
        return left;
    }

    /** What of a block lies in none of its stretches. */
    private static List<Span> between(Span block, List<Span> stretches) {
        List<Span> gaps = new ArrayList<>();
        int start = block.start();
        for (Span stretch : stretches) {
            if (start < stretch.start()) {
                gaps.add(new Span(start, stretch.start()));
            }
            start = stretch.end();
        }
        return gaps;
    }

    /** The state of reading one document, sentence by sentence. */
    private static final class DocumentReader {
        private final Document document;
        private final @Nullable LocalDate published;
        private final Lexicons lexicons;
        private final Mentions finder;
        private final Reference reference = new Reference();
        private final Antecedents antecedents = new Antecedents();
        private final LastSpeaker lastSpeaker;
        private final Denials denials;
        private int blocks;
        private final Speech speech;
        private final Sources sources;
        final Discourse discourse;
        final List<Put> put = new ArrayList<>();
        final List<Span> sentences = new ArrayList<>();
        final List<Mention> mentions = new ArrayList<>();
        final List<Claim> claims = new ArrayList<>();
        final List<Skipped> skipped = new ArrayList<>();
        private @Nullable LocalDate lastDay;

        private @Nullable Voice voice;
        private boolean open;

        /** Who speaks in a quotation, the mention that names that one where it is sure, and whether a name behind a dash tells it, of that quotation alone. */
        private record Voice(
                Attribution attribution, @Nullable FoundMention speaker, boolean signed) {}

        /** A sentence with what was found in it before its claims are read. */
        private record Prepared(Tree tree, List<FoundMention> mentions, List<Utterance> utterances) {}

        DocumentReader(Document document, @Nullable LocalDate published, Lexicons lexicons) {
            this.document = document;
            this.published = published;
            this.lexicons = lexicons;
            this.finder = new Mentions(document.id(), document.text(), published, lexicons);
            this.speech = new Speech(lexicons);
            this.sources = new Sources(document.text(), lexicons);
            this.lastSpeaker = new LastSpeaker(sources::meant);
            this.denials = new Denials(document.id(), sources);
            this.discourse = new Discourse(document.text());
        }

        void read(List<Sentence> all) {
            int next = 0;
            for (Block block : document.blocks()) {
                List<Sentence> ofBlock = new ArrayList<>();
                while (next < all.size() && block.span().contains(all.get(next).span())) {
                    ofBlock.add(all.get(next++));
                }
                readBlock(block, ofBlock);
            }
            if (next != all.size()) {
                throw new IllegalStateException("a sentence crosses the edge of its block");
            }
        }

        private void readBlock(Block block, List<Sentence> ofBlock) {
            List<Span> quotes = Quotes.in(document.text(), block.span());
            sources.quotes(quotes);
            List<Prepared> prepared = new ArrayList<>();
            for (Sentence sentence : ofBlock) {
                sentences.add(sentence.span());
                Tree tree = new Tree(sentence);
                Antecedents.Resolved resolved =
                        antecedents.next(tree, blocks, quotes, reference.next(tree, finder.find(tree)));
                List<Utterance> utterances = utterances(tree, quotes, prepared.isEmpty());
                List<FoundMention> found = lastSpeaker.settle(tree, quotes, utterances, resolved.all());
                List<FoundMention> sure = lastSpeaker.settle(tree, quotes, utterances, resolved.sure());
                sources.know(sure);
                if (quotes.stream().noneMatch(quote -> Discourse.holdsSentence(quote, tree))) {
                    lastSpeaker.spoke(tree, quotes, utterances, sure);
                }
                prepared.add(new Prepared(tree, found, utterances));
            }
            blocks++;
            discourse.add(
                    block.span(),
                    quotes,
                    prepared.stream().map(Prepared::tree).toList(),
                    prepared.stream().map(Prepared::utterances).toList());
            sources.continued(continued(block, quotes, prepared));
            for (Prepared each : prepared) {
                List<FoundMention> all = FirstPerson.with(
                        document.id(), each.tree(), quotes, each.utterances(), sources, each.mentions());
                mentions.addAll(Reference.withBearers(
                        each.tree(),
                        all.stream().filter(FoundMention::namesSomebody).toList()));
                readSentence(block, new Prepared(each.tree(), all, each.utterances()));
            }
        }

        /** Whether a sentence has dependencies and is short enough: the time for each is bounded. */
        private static boolean isReadable(Tree tree) {
            return tree.sentence().isParsed() && tree.size() <= SENTENCE_WORDS_MAX;
        }

        private List<Utterance> utterances(Tree tree, List<Span> quotes, boolean first) {
            if (!isReadable(tree)) {
                return List.of();
            }
            List<Utterance> found = new ArrayList<>(speech.find(tree, quotes));
            Speech.label(tree, first).ifPresent(found::add);
            Speech.signature(tree, quotes, first).ifPresent(found::add);
            return Utterance.outermostFirst(found);
        }

        /**
         * Quotations that hold whole sentences without a cue of their own go to whoever spoke last in the
         * paragraph, or is told right after; the rest of a labelled turn goes to whom its label names.
         */
        private List<Sources.Continued> continued(Block block, List<Span> quotes, List<Prepared> prepared) {
            List<Sources.Continued> known = new ArrayList<>();
            Voice last = quotes.isEmpty() ? null : goingOn(block, quotes);
            for (Span quote : quotes) {
                Optional<Voice> own = speakerOf(quote, prepared);
                if (own.isPresent()) {
                    last = own.get();
                }
                boolean whole = prepared.stream().anyMatch(each -> Discourse.holdsSentence(quote, each.tree()));
                if (last != null && whole) {
                    known.add(new Sources.Continued(quote, last.attribution(), last.speaker()));
                }
                if (own.filter(Voice::signed).isPresent()) {
                    last = null;
                }
            }
            open = !quotes.isEmpty() && Quotes.isOpen(quotes.getLast(), block.span());
            boolean closing = !quotes.isEmpty()
                    && !prepared.isEmpty()
                    && prepared.getLast().tree().sentence().span().overlaps(quotes.getLast());
            voice = closing ? last : null;
            for (Prepared each : prepared.stream().limit(1).toList()) {
                each.utterances().stream()
                        .filter(Utterance::isLabel)
                        .map(utterance -> voice(each.tree(), utterance, utterance.cue() + 1))
                        .forEach(turn ->
                                known.add(new Sources.Continued(block.span(), turn.attribution(), turn.speaker())));
            }
            return known;
        }

        /**
         * A quotation that its paragraph left open goes on in one that opens with a mark. A paragraph that is nothing but a quotation goes
         * on with the one before it, where that has quoted somebody last.
         */
        private @Nullable Voice goingOn(Block block, List<Span> quotes) {
            Span first = quotes.getFirst();
            boolean opens = Discourse.isWhole(document.text(), first, block.span());
            boolean alone = quotes.size() == 1
                    && document.text()
                                    .substring(first.end(), block.span().end())
                                    .strip()
                                    .length()
                            <= 2;
            return opens && (open || alone) ? voice : null;
        }

        private Optional<Voice> speakerOf(Span quote, List<Prepared> prepared) {
            for (Prepared each : prepared) {
                for (Utterance utterance : each.utterances()) {
                    boolean outside =
                            !quote.contains(each.tree().token(utterance.cue()).span());
                    int said = utterance.says() && outside ? saidIn(quote, each.tree(), utterance) : Utterance.NONE;
                    if (said != Utterance.NONE) {
                        return Optional.of(voice(each.tree(), utterance, said));
                    }
                }
            }
            return Optional.empty();
        }

        private Voice voice(Tree tree, Utterance utterance, int said) {
            return new Voice(
                    sources.attribution(tree, utterance, said),
                    sources.speaker(tree, utterance).orElse(null),
                    utterance.isSignature());
        }

        /** A token that the utterance puts into its source's mouth within the quotation; its cue where it only tells whose it is. */
        private static int saidIn(Span quote, Tree tree, Utterance utterance) {
            int start = tree.sentence().span().start();
            if (utterance.content().isEmpty()) {
                boolean behind = quote.end() <= start && start - quote.end() <= Speech.QUOTE_GAP_CHARS;
                return behind ? utterance.cue() : Utterance.NONE;
            }
            return utterance.content().stream()
                    .filter(token -> quote.contains(tree.token(token).span()))
                    .min(Integer::compare)
                    .orElse(Utterance.NONE);
        }

        private void readSentence(Block block, Prepared prepared) {
            Tree tree = prepared.tree();
            Span span = tree.sentence().span();
            if (!isReadable(tree)) {
                skip(span, "unparsed", "The sentence is too long or too odd to be parsed");
                return;
            }
            SentenceReader reader = new SentenceReader(
                    document.id(),
                    document.text(),
                    published,
                    lastDay,
                    lexicons,
                    tree,
                    prepared.mentions(),
                    prepared.utterances().stream()
                            .filter(u -> u.kind() != Utterance.Kind.STANCE
                                    && !u.content().isEmpty())
                            .toList(),
                    prepared.utterances().stream()
                            .filter(u -> u.kind() == Utterance.Kind.STANCE)
                            .toList(),
                    sources);
            for (Span stretch : Times.reversed(document.text(), span, published, lastDay)) {
                skip(stretch, "reversed-time", "It ends before it begins, so nothing is dated by it");
            }
            List<Claim> found = denials.with(tree, prepared.mentions(), reader.read());
            claims.addAll(found);
            mentions.addAll(reader.needed(found));
            put.addAll(reader.put());
            for (TimeFound time : reader.times()) {
                if (time.edtf() != null
                        && time.edtf().earliest() != null
                        && time.edtf().earliest().equals(time.edtf().latest())) {
                    lastDay = time.edtf().latest();
                }
            }
            if (found.isEmpty()) {
                skipSentence(block, tree, span, prepared);
            }
        }

        private void skipSentence(Block block, Tree tree, Span span, Prepared prepared) {
            if (block.kind() == BlockKind.TITLE || block.kind() == BlockKind.HEADING) {
                skip(span, "heading", "A heading that tells no tie, event or figure");
            } else if (tree.token(tree.size() - 1).text().equals("?")) {
                skip(span, "question", "A question asserts nothing");
            } else if (prepared.mentions().isEmpty()) {
                skip(span, "no-actor", "No actor, place or thing is named in it");
            } else {
                skip(span, "no-claim", "What it tells is no tie, event, figure or utterance that the lexicons know");
            }
        }

        private void skip(Span span, String reason, String detail) {
            skipped.add(new Skipped(document.id(), span, reason, detail));
        }
    }
}
