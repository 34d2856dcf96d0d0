package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Attribution;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells for a word of a sentence who says it: the utterances that hold it, the quotation it stands in, else
 * the document's author. Where somebody speaks and who it is cannot be told, the source is unclear; nobody
 * is guessed at. Not thread-safe; one per document.
 */
final class Sources {
    private static final Set<String> OFFICIALS = Set.of(
            "official",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "diplomat",
            "officer",
            "envoy",
            "aide",
            "minister",
            "ministry",
            "prosecutor",
            "commander",
            "ambassador",
            "adviser",
            "advisor",
            "source",
            "president",
            "premier",
            "governor",
            "secretary",
            "general",
            "admiral",
            "colonel",
            "captain");

    private final Lexicons lexicons;
    private final String text;
    private final Map<Integer, FoundMention> byStart = new java.util.HashMap<>();
    private final Map<org.entente.model.Id, Mention> byId = new java.util.HashMap<>();

    Sources(String text, Lexicons lexicons) {
        this.text = text;
        this.lexicons = lexicons;
    }

    /** Makes the mentions of a sentence known. */
    void know(List<FoundMention> mentions) {
        for (FoundMention found : mentions) {
            byStart.put(found.mention().span().start(), found);
            byId.put(found.mention().id(), found.mention());
        }
    }

    /** The attribution chain of a word, outermost first; the author alone where nobody is cited. */
    List<Attribution> of(Tree tree, List<Utterance> utterances, int at) {
        List<Attribution> chain = new ArrayList<>();
        for (Utterance utterance : utterances) {
            if (utterance.content().contains(at)) {
                chain.add(attribution(tree, utterance, at));
            }
        }
        Optional<Continued> outer = around(tree);
        if (outer.isPresent() && utterances.stream().noneMatch(Utterance::isLabel)) {
            chain.addFirst(outer.get().attribution());
        }
        if (!chain.isEmpty()) {
            return List.copyOf(chain);
        }
        Span word = tree.token(at).span();
        return quotes.stream()
                .filter(q -> q.quote().contains(word))
                .findFirst()
                .map(q -> List.of(q.attribution()))
                .orElseGet(() -> List.of(author(tree.sentence().span())));
    }

    /** The quotation that holds a whole sentence, where it is known who speaks. */
    Optional<Continued> around(Tree tree) {
        return quotes.stream()
                .filter(q -> Discourse.holdsSentence(q.quote(), tree))
                .findFirst();
    }

    /** Whether two mentions of persons are of one name, or refer to mentions that are. */
    boolean isSame(Mention one, Mention other) {
        String first = meant(one).name();
        String second = meant(other).name();
        return first.equals(second) || first.endsWith(' ' + second) || second.endsWith(' ' + first);
    }

    /** What a mention refers to; itself where that is nothing known. */
    Mention meant(Mention mention) {
        Mention meant = mention.antecedent() == null ? null : byId.get(mention.antecedent());
        return meant == null ? mention : meant;
    }

    /** Who speaks in a quotation of whole sentences, where that one is told in another sentence. */
    Optional<FoundMention> quoting(Span quote) {
        return quotes.stream()
                .filter(each -> each.quote().contains(quote))
                .findFirst()
                .flatMap(each -> Optional.ofNullable(each.speaker()));
    }

    /**
     * The attribution chain of what somebody says by a verb that has no words of its own for it, outermost first.
     *
     * @param speaker the mention of whoever says so, in that sentence
     * @param around whose words the verb itself is in
     */
    List<Attribution> saying(Tree tree, Id speaker, int verb, List<Attribution> around) {
        Mention mention = byId.get(speaker);
        if (mention == null) {
            return around;
        }
        int head = tree.headOf(mention.span());
        Attribution own = new Attribution(
                source(tree, head),
                tree.token(verb).text(),
                false,
                mention.span().cover(tree.token(verb).span()));
        return Stream.concat(
                        around.stream().filter(each -> each.source().sourceClass() != SourceClass.AUTHOR),
                        Stream.of(own))
                .toList();
    }

    /** Who is the source of an utterance, where it is known to be somebody who may speak. */
    Optional<FoundMention> speaker(Tree tree, Utterance utterance) {
        return utterance.source() == Utterance.NONE
                ? Optional.empty()
                : mentionAt(tree, utterance.source())
                        .filter(FoundMention::namesSomebody)
                        .filter(found -> canSpeak(found.mention().kind()));
    }

    /**
     * A quotation of whole sentences with the one it belongs to.
     *
     * @param speaker the mention that names that one, null where none is sure
     */
    record Continued(
            Span quote, Attribution attribution, @Nullable FoundMention speaker) {}

    private List<Continued> quotes = List.of();

    /** Sets the quotations whose speaker stands in another sentence. */
    void continued(List<Continued> known) {
        quotes = List.copyOf(known);
    }

    static Attribution author(Span span) {
        return new Attribution(new Source(SourceClass.AUTHOR, null, null), null, false, span);
    }

    Attribution attribution(Tree tree, Utterance utterance, int at) {
        Span word = tree.token(at).span();
        boolean direct = quoteSpans.stream().anyMatch(q -> q.contains(word));
        return new Attribution(source(tree, utterance.source()), utterance.cueWords(), direct, utterance.cueSpan(tree));
    }

    private List<Span> quoteSpans = List.of();

    void quotes(List<Span> spans) {
        quoteSpans = List.copyOf(spans);
    }

    private Source source(Tree tree, int head) {
        if (head == Utterance.NONE) {
            return new Source(SourceClass.NONE, null, null);
        }
        Lexicons.Cue document = lexicons.cue("noun", tree.lemma(head));
        String words = Names.folded(tree.span(named(tree, head)).in(text));
        Optional<FoundMention> found = mentionAt(tree, head);
        if (found.isEmpty()) {
            if (document != null && document.group().equals("document")) {
                return new Source(SourceClass.DOCUMENT, Names.of(words), null);
            }
            return classOfNoun(tree, head, words);
        }
        Mention mention = found.get().mention();
        if (!canSpeak(mention.kind())) {
            return document != null && document.group().equals("document")
                    ? new Source(SourceClass.DOCUMENT, Names.of(words), mention.id())
                    : new Source(SourceClass.UNCLEAR, null, null);
        }
        if (mention.form() == MentionForm.PRONOUN) {
            Mention named = mention.antecedent() == null ? null : byId.get(mention.antecedent());
            return named == null
                    ? new Source(SourceClass.UNCLEAR, null, null)
                    : new Source(classOf(tree, named, null), named.name(), mention.id());
        }
        Mention known = mention.form() == MentionForm.NOMINAL ? besideTitle(tree, mention, head) : mention;
        return new Source(classOf(tree, known, head), known.name(), known.id());
    }

    /** "The minister, Ann Reed, said": whoever one person's office is told of by name right behind it. */
    private Mention besideTitle(Tree tree, Mention title, int head) {
        boolean one = title.kind() == EntityKind.PERSON || title.kind() == EntityKind.GROUP;
        if (!one || !tree.token(head).xpos().equals("NN")) {
            return title;
        }
        return tree.children(head, "appos").stream()
                .filter(name -> name > head && tree.token(name).upos().equals("PROPN"))
                .flatMap(name -> mentionAt(tree, name).stream())
                .map(FoundMention::mention)
                .filter(name -> name.form() == MentionForm.NAME && name.kind() == EntityKind.PERSON)
                .findFirst()
                .orElse(title);
    }

    /** A noun phrase without the preposition that it hangs on: "according to". */
    private static Set<Integer> named(Tree tree, int head) {
        Set<Integer> phrase = tree.phrase(head);
        for (int preposition : tree.children(head, "case")) {
            if (preposition < head) {
                phrase.removeAll(tree.subtree(preposition));
            }
        }
        return phrase;
    }

    /** Whether such an entity can say something; places and things cannot. */
    static boolean canSpeak(EntityKind kind) {
        return switch (kind) {
            case STATE,
                    GOVERNMENT_BODY,
                    ARMED_FORCE,
                    ARMED_GROUP,
                    PARTY,
                    COMPANY,
                    ORGANISATION,
                    PERSON,
                    GROUP,
                    AGREEMENT -> true;
            case VESSEL, AIRCRAFT, FACILITY, PLACE, EQUIPMENT, COMMODITY, MATTER -> false;
        };
    }

    private Source classOfNoun(Tree tree, int head, String words) {
        if (tree.token(head).upos().equals("PRON") || !tree.isNoun(head)) {
            return new Source(SourceClass.UNCLEAR, null, null);
        }
        boolean plural = tree.token(head).xpos().endsWith("S");
        if (tree.token(head).upos().equals("PROPN")) {
            return new Source(SourceClass.UNCLEAR, Names.of(words), null);
        }
        return new Source(plural ? SourceClass.COLLECTIVE : SourceClass.UNCLEAR, Names.of(words), null);
    }

    /** Two soldiers, rebels: people of a force whom nothing but a common noun names, and not the army, the militia. */
    private static boolean isSeveral(Tree tree, Mention mention, @Nullable Integer head) {
        return head != null
                && tree.token(head).xpos().equals("NNS")
                && tree.token(head).span().end() == mention.span().end()
                && !tree.lemma(head).endsWith("force");
    }

    private SourceClass classOf(Tree tree, Mention mention, @Nullable Integer head) {
        if (mention.form() == MentionForm.NOMINAL) {
            String lemma = head == null ? mention.name() : tree.lemma(head);
            if (OFFICIALS.contains(lemma) || lexicons.isOf("titular", lemma)) {
                return SourceClass.UNNAMED_OFFICIAL;
            }
            return switch (mention.kind()) {
                case ARMED_FORCE, ARMED_GROUP ->
                    isSeveral(tree, mention, head) ? SourceClass.COLLECTIVE : SourceClass.NAMED_BODY;
                case STATE, GOVERNMENT_BODY, COMPANY, ORGANISATION, PARTY -> SourceClass.NAMED_BODY;
                case AGREEMENT, MATTER -> SourceClass.DOCUMENT;
                case PERSON, GROUP, VESSEL, AIRCRAFT, FACILITY, PLACE, EQUIPMENT, COMMODITY -> SourceClass.COLLECTIVE;
            };
        }
        return switch (mention.kind()) {
            case PERSON -> SourceClass.NAMED_PERSON;
            case AGREEMENT, MATTER -> SourceClass.DOCUMENT;
            case GROUP -> SourceClass.COLLECTIVE;
            case STATE,
                    GOVERNMENT_BODY,
                    ARMED_FORCE,
                    ARMED_GROUP,
                    PARTY,
                    COMPANY,
                    ORGANISATION,
                    VESSEL,
                    AIRCRAFT,
                    FACILITY,
                    PLACE,
                    EQUIPMENT,
                    COMMODITY -> SourceClass.NAMED_BODY;
        };
    }

    private Optional<FoundMention> mentionAt(Tree tree, int head) {
        Span span = tree.token(head).span();
        return byStart.values().stream()
                .filter(f -> f.mention().span().contains(span))
                .min((a, b) -> Integer.compare(
                        b.mention().span().length(), a.mention().span().length()));
    }
}
