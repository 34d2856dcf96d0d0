package org.entente.engine.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.Attribution;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Origins;
import org.entente.model.Origins.Root;
import org.entente.model.Source;
import org.jspecify.annotations.Nullable;

/** Follows claims to their roots. What cannot be followed is untraced, never independent. Stateless. */
final class Roots {
    private static final Set<String> DOCUMENTS =
            Set.of("report", "study", "survey", "assessment", "audit", "dossier", "memo", "memorandum", "inquiry");

    private Roots() {}

    /** The origins of claims that rest on one utterance, or of one claim alone; in the order of ids. */
    static List<Origins> of(List<ResolvedClaim> oneUtterance) {
        List<ResolvedClaim> ascending = oneUtterance.stream().sorted().toList();
        Id least = ascending.getFirst().claim().id();
        List<Origins> origins = new ArrayList<>();
        for (ResolvedClaim each : ascending) {
            origins.add(of(each, ascending.getFirst(), least));
        }
        return origins;
    }

    private static Origins of(ResolvedClaim resolved, ResolvedClaim leastOfUtterance, Id least) {
        Id claim = resolved.claim().id();
        Source source = resolved.claim().speaker().source();
        Root root =
                switch (source.sourceClass()) {
                    case AUTHOR -> author(resolved.document());
                    case NAMED_PERSON, NAMED_BODY ->
                        isTitle(source) ? document(resolved, source) : utterance(resolved, leastOfUtterance, least);
                    case DOCUMENT -> document(resolved, source);
                    case UNNAMED_OFFICIAL, COLLECTIVE, UNCLEAR, NONE -> null;
                };
        if (root != null) {
            return new Origins(claim, List.of(root), true);
        }
        Root known = copies(resolved.document());
        if (known == null) {
            known = passedOn(resolved);
        }
        return new Origins(claim, known == null ? List.of() : List.of(known), false);
    }

    /**
     * Who by name passes on what somebody without a name said: a paper that quotes officials. It is no root, but
     * articles that rest on it are never taken for several.
     */
    private static @Nullable Root passedOn(ResolvedClaim resolved) {
        List<Attribution> chain = resolved.claim().attribution();
        for (int i = chain.size() - 2; i >= 0; i--) {
            Source source = chain.get(i).source();
            Root cited =
                    switch (source.sourceClass()) {
                        case NAMED_PERSON, NAMED_BODY, DOCUMENT -> document(resolved, source);
                        case UNNAMED_OFFICIAL, COLLECTIVE, AUTHOR, UNCLEAR, NONE -> null;
                    };
            if (cited != null) {
                return cited;
            }
        }
        return null;
    }

    private static Root author(DocumentFacts document) {
        Root copies = copies(document);
        return copies != null
                ? copies
                : new Root(Ids.of("origin-author", document.id().hex()), Origins.Kind.AUTHOR, nameOf(document));
    }

    private static @Nullable Root copies(DocumentFacts document) {
        Id cluster = document.copyCluster();
        return cluster == null
                ? null
                : new Root(
                        Ids.of("origin-copies", cluster.hex()),
                        Origins.Kind.COPIES,
                        "one text in several copies, among them " + nameOf(document));
    }

    private static @Nullable Root utterance(ResolvedClaim resolved, ResolvedClaim leastOfUtterance, Id least) {
        String name = speakerName(resolved);
        if (name == null) {
            return null;
        }
        DocumentFacts first = leastOfUtterance.document();
        String told = first.published() == null ? "" : ", in a text of " + Days.inWords(first.published());
        String speaker = speakerName(leastOfUtterance);
        return new Root(
                Ids.of("origin-utterance", least.hex()),
                Origins.Kind.UTTERANCE,
                (speaker == null ? name : speaker) + told);
    }

    private static @Nullable String speakerName(ResolvedClaim resolved) {
        Source source = resolved.claim().speaker().source();
        Id mention = source.mention();
        EntityRef entity = mention == null ? null : resolved.entities().get(mention);
        return entity != null ? entity.name() : source.name();
    }

    /** A document cited by a name of its own; "a report" could be any. */
    private static @Nullable Root document(ResolvedClaim resolved, Source source) {
        String words = source.name();
        Id mention = source.mention();
        EntityRef entity = mention == null ? null : resolved.entities().get(mention);
        if (entity != null && Party.of(entity).isNamed()) {
            return new Root(
                    Ids.of("origin-document", Keys.folded(entity.name())), Origins.Kind.DOCUMENT, entity.name());
        }
        Party cited = words == null ? null : Party.of(words);
        if (words == null || cited == null || !cited.isNamed()) {
            return null;
        }
        return new Root(Ids.of("origin-document", Keys.folded(cited.name())), Origins.Kind.DOCUMENT, words);
    }

    /** Whether what is cited is a document by the last word of its name: the Kerr Report. */
    private static boolean isTitle(Source source) {
        List<String> words = source.name() == null ? List.of() : Words.of(source.name());
        return words.size() > 1 && DOCUMENTS.contains(words.getLast().toLowerCase(Locale.ROOT));
    }

    private static String nameOf(DocumentFacts document) {
        List<String> parts = new ArrayList<>();
        if (document.publisher() != null) {
            parts.add(document.publisher());
        }
        if (document.title() != null) {
            parts.add("\u201c" + document.title() + "\u201d");
        }
        if (document.published() != null) {
            parts.add(Days.inWords(document.published()));
        }
        return parts.isEmpty() ? "document " + document.id().brief() : String.join(", ", parts);
    }
}
