package org.entente.app.web;

import java.util.List;
import java.util.Locale;
import org.entente.engine.relate.Accusation;
import org.entente.engine.relate.Ledger;
import org.entente.model.Attribution;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.Domain;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.LinkRelation;
import org.entente.model.Measure;
import org.entente.model.Mode;
import org.entente.model.Origins;
import org.entente.model.Relation;
import org.entente.model.Review;
import org.entente.model.Role;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.TimeBasis;

/** What the codes of the model are called on screens: words, never codes. Pure functions. */
public final class Words {
    private Words() {}

    /**
     * How a claim is put and by whom: "stated flatly by the author", "alleged by analysts", "planned,
     * according to internal documents".
     */
    public static String hedge(Mode mode, Factuality factuality, List<Attribution> attribution) {
        Source source = attribution.getLast().source();
        return switch (mode) {
            case ASSERTED -> asserted(factuality) + by(source, attribution);
            case ALLEGED -> "alleged" + by(source, attribution) + doubt(factuality);
            case SUSPECTED -> "suspected" + by(source, attribution);
            case PLANNED -> "planned" + accordingTo(source, attribution) + doubt(factuality);
            case REQUESTED ->
                factuality.isNegative()
                        ? "asked not to be" + accordingTo(source, attribution)
                        : "asked for" + accordingTo(source, attribution) + doubt(factuality);
            case OFFERED -> "offered" + accordingTo(source, attribution) + doubt(factuality);
            case THREATENED -> "threatened" + accordingTo(source, attribution) + doubt(factuality);
            case RECOMMENDED -> (factuality.isNegative() ? "advised against" : "recommended") + by(source, attribution);
            case CONDITIONAL -> "only under a condition" + accordingTo(source, attribution);
            case DENIED -> "denied" + by(source, attribution);
            case FORECAST -> "foretold" + by(source, attribution) + doubt(factuality);
            case OPINION -> "an opinion" + of(source, attribution);
        };
    }

    private static String asserted(Factuality factuality) {
        return switch (factuality) {
            case CT_PLUS -> "stated flatly";
            case PR_PLUS -> "stated as likely";
            case PS_PLUS -> "stated as possible";
            case CT_MINUS -> "stated flatly as not so";
            case PR_MINUS -> "stated as unlikely";
            case PS_MINUS -> "stated as doubtful";
            case UU -> "told, not vouched for,";
        };
    }

    private static String doubt(Factuality factuality) {
        return switch (factuality) {
            case PR_PLUS -> ", as likely";
            case PS_PLUS -> ", as possible";
            case CT_MINUS -> ", as not so";
            case PR_MINUS -> ", as unlikely";
            case PS_MINUS -> ", as doubtful";
            case CT_PLUS, UU -> "";
        };
    }

    private static String by(Source source, List<Attribution> attribution) {
        return switch (source.sourceClass()) {
            case UNCLEAR -> ", speaker unclear";
            case NONE -> " by nobody named";
            default -> " by " + speakers(attribution);
        };
    }

    private static String of(Source source, List<Attribution> attribution) {
        return switch (source.sourceClass()) {
            case UNCLEAR -> ", speaker unclear";
            case NONE -> " of nobody named";
            default -> " of " + speakers(attribution);
        };
    }

    private static String accordingTo(Source source, List<Attribution> attribution) {
        return switch (source.sourceClass()) {
            case UNCLEAR -> ", speaker unclear";
            case NONE -> ", according to nobody named";
            case AUTHOR -> ", the author writes";
            default -> ", according to " + speakers(attribution);
        };
    }

    /** Who speaks, innermost first: "internal documents, cited by the ministry". */
    public static String speakers(List<Attribution> attribution) {
        StringBuilder words = new StringBuilder();
        for (Attribution one : attribution.reversed()) {
            if (one.source().sourceClass() == SourceClass.AUTHOR && attribution.size() > 1) {
                continue;
            }
            words.append(words.isEmpty() ? "" : ", as told by ").append(speaker(one.source()));
        }
        return words.toString();
    }

    /** Who one source is, in words. */
    public static String speaker(Source source) {
        String name = source.name();
        return switch (source.sourceClass()) {
            case NAMED_PERSON, NAMED_BODY, COLLECTIVE, DOCUMENT -> name == null ? "somebody not named" : name;
            case UNNAMED_OFFICIAL -> name == null ? "an official, not named" : name + " (not named)";
            case AUTHOR -> "the author";
            case UNCLEAR -> "somebody (speaker unclear)";
            case NONE -> "nobody named";
        };
    }

    /** What sort of source it is. */
    public static String sourceClass(SourceClass sourceClass) {
        return switch (sourceClass) {
            case NAMED_PERSON -> "a person, named";
            case NAMED_BODY -> "a body, named";
            case UNNAMED_OFFICIAL -> "an official, not named";
            case COLLECTIVE -> "people in general";
            case DOCUMENT -> "a document";
            case AUTHOR -> "the author of this document";
            case UNCLEAR -> "unclear: somebody speaks, and who it is could not be told with confidence";
            case NONE -> "nobody is cited";
        };
    }

    /** How certain the words are, by the innermost source. */
    public static String certainty(Factuality factuality) {
        return switch (factuality) {
            case CT_PLUS -> "put as certain";
            case PR_PLUS -> "put as likely";
            case PS_PLUS -> "put as possible";
            case CT_MINUS -> "put as certainly not so";
            case PR_MINUS -> "put as unlikely";
            case PS_MINUS -> "put as doubtful";
            case UU -> "left open: neither affirmed nor denied";
        };
    }

    public static String mode(Mode mode) {
        return switch (mode) {
            case ASSERTED -> "stated";
            case ALLEGED -> "alleged";
            case SUSPECTED -> "suspected";
            case PLANNED -> "planned";
            case REQUESTED -> "asked for";
            case OFFERED -> "offered";
            case THREATENED -> "threatened";
            case RECOMMENDED -> "recommended";
            case CONDITIONAL -> "under a condition";
            case DENIED -> "denied";
            case FORECAST -> "foretold";
            case OPINION -> "opinion";
        };
    }

    public static String kind(ClaimKind kind) {
        return switch (kind) {
            case EVENT -> "event claim";
            case TIE -> "tie claim";
            case FIGURE -> "figure claim";
            case ATTRIBUTE -> "attribute claim";
            case STATEMENT -> "statement claim";
        };
    }

    /** What several claims of a kind amount to together. */
    public static String gathering(ClaimKind kind) {
        return switch (kind) {
            case EVENT -> "event";
            case TIE -> "tie";
            case FIGURE -> "figure";
            case ATTRIBUTE -> "what it is called";
            case STATEMENT -> "statements";
        };
    }

    /** Where a thing stands on its way from one to another; a column of the ledger. */
    public static String stage(Ledger.Stage stage) {
        return switch (stage) {
            case REQUESTED -> "asked for";
            case OFFERED -> "offered";
            case AGREED -> "agreed";
            case PLANNED -> "planned or foretold";
            case DELIVERED -> "delivered or supplied";
            case MADE -> "made";
            case IN_USE -> "deployed or used";
            case SEIZED -> "seized or sanctioned";
            case LOST -> "attacked or lost";
            case OTHER -> "told of otherwise";
            case DENIED -> "denied";
        };
    }

    public static String type(ClaimType type) {
        return switch (type) {
            case Measure measure -> plain(measure.code());
            case ClaimType other -> plain(other.code().toLowerCase(Locale.ROOT));
        };
    }

    /** What events of a type are called where several stand together. */
    public static String events(EventType type) {
        return switch (type) {
            case AGREE -> "agreements and promises";
            case CONSULT -> "meetings and talks";
            case SUPPORT -> "support";
            case COOPERATE -> "cooperation";
            case AID -> "aid and deliveries";
            case YIELD -> "concessions and releases";
            case REQUEST -> "requests";
            case ACCUSE -> "accusations";
            case REJECT -> "refusals";
            case THREATEN -> "threats and warnings";
            case PROTEST -> "protests";
            case SANCTION -> "sanctions";
            case MOBILIZE -> "deployments";
            case COERCE -> "seizures and arrests";
            case ASSAULT -> "attacks";
            case RETREAT -> "withdrawals";
        };
    }

    public static String domain(Domain domain) {
        return plain(domain.code());
    }

    public static String entityKind(EntityKind kind) {
        return plain(kind.code());
    }

    public static String role(Role role) {
        return switch (role) {
            case ACTOR -> "who";
            case RECIPIENT -> "to whom";
            case OBJECT -> "what";
            case INSTRUMENT -> "with what";
            case INTERMEDIARY -> "through whom";
            case PLACE -> "where";
            case BENEFICIARY -> "for whom";
        };
    }

    public static String link(LinkRelation relation) {
        return switch (relation) {
            case REASON -> "because";
            case PURPOSE -> "in order that";
            case CONDITION -> "on condition that";
            case CONSEQUENCE -> "with the consequence that";
            case CONTENT -> "what was said or asked";
            case STAGE -> "another stage of the same thing";
        };
    }

    public static String basis(TimeBasis basis) {
        return switch (basis) {
            case STATED -> "the text names it";
            case RESOLVED -> "reckoned from the words";
            case DOCUMENT -> "only the document's date is known";
            case NONE -> "no time found";
        };
    }

    public static String review(Review review) {
        return switch (review) {
            case MACHINE -> "unreviewed";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case CORRECTED -> "corrected";
            case ADDED -> "added by a person";
        };
    }

    /** What is said where an accusation has no answer. */
    public static final String NO_ANSWER = "none in this case";

    public static String answer(Accusation.How how) {
        return switch (how) {
            case DENIES -> "denies it";
            case CONFIRMS -> "says so too";
            case REPLIES -> "replies";
            case NO_COMMENT -> "says nothing to it";
        };
    }

    public static String root(Origins.Kind kind) {
        return switch (kind) {
            case UTTERANCE -> "an utterance";
            case DOCUMENT -> "a document";
            case COPIES -> "copies of one text, counted once";
            case AUTHOR -> "the author's own statement";
        };
    }

    /**
     * How one claim stands to another, as read from the first: "contradicts", "later update of".
     *
     * @param fromA whether it is read from the verdict's claim {@code a}
     * @param selfDenies whether the claim it is read from is the one that denies
     */
    public static String relation(Relation relation, boolean fromA, boolean selfDenies) {
        return switch (relation) {
            case DENIES -> selfDenies ? "denies" : "is denied by";
            case CONTRADICTS -> "contradicts";
            case UPDATE -> fromA ? "later updated by" : "later update of";
            case PART_OF -> fromA ? "part of" : "includes";
            case DIFFERENT_SCOPE -> "other scope than";
            case SAME -> "same as";
            case SAME_CONVERTED -> "same after conversion as";
            case ROUNDED -> "same, rounded, as";
            case COMPATIBLE -> "compatible with";
            case ENTAILS -> fromA ? "implies" : "follows from";
            case CERTAINTY_DIFFERS -> "certainty differs from";
            case DATE_DIFFERS -> "date differs from";
            case ROLE_DIFFERS -> "parts played differ from";
            case SUPERSEDES -> fromA ? "later stage in" : "later stage of";
        };
    }

    /** What a comparison is called where neither side is named first. */
    public static String relation(Relation relation) {
        return switch (relation) {
            case DENIES -> "denied";
            case CONTRADICTS -> "contradicts";
            case UPDATE -> "later update";
            case PART_OF -> "part of the whole";
            case DIFFERENT_SCOPE -> "other scope";
            case SAME -> "same";
            case SAME_CONVERTED -> "same after conversion";
            case ROUNDED -> "same, rounded";
            case COMPATIBLE -> "compatible";
            case ENTAILS -> "one implies the other";
            case CERTAINTY_DIFFERS -> "certainty differs";
            case DATE_DIFFERS -> "dates differ";
            case ROLE_DIFFERS -> "parts played differ";
            case SUPERSEDES -> "later stage";
        };
    }

    /** With a capital first letter. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String plain(String code) {
        return code.replace('-', ' ');
    }

    /** "1 document", "3 documents". */
    public static String count(long count, String one, String many) {
        return Numbers.grouped(count) + " " + (count == 1 ? one : many);
    }
}
