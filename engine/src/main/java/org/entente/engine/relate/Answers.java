package org.entente.engine.relate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.engine.relate.Accusation.Answer;
import org.entente.engine.relate.Accusation.How;
import org.entente.engine.relate.Accusations.Draft;
import org.entente.engine.relate.AnswerWords.Sort;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.entente.model.TieType;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Finds what those accused say to accusations. A passage answers where it is told in the voice of somebody accused and either a comparison sets it against
 * the accusation, or it speaks of the same deed with the same things or parties, or it points at an accusation in words (denied the charge) and stands near it
 * in one document or names the accuser within days. One per case; not thread-safe.
 */
final class Answers {
    /** How far an answer may stand behind what it answers where only words point at it, and how far before it, in UTF-16 units. */
    private static final int BEHIND_MAX = 1_500;

    private static final int BEFORE_MAX = 400;
    /** How far a reply that does not point at it may stand behind. */
    private static final int REPLY_MAX = 700;

    private static final String SENTENCE_ENDS = ".!?\n";

    private static final Set<Role> THINGS = EnumSet.of(Role.OBJECT, Role.INSTRUMENT);
    private static final Set<Role> PARTIES = EnumSet.of(Role.RECIPIENT, Role.BENEFICIARY);

    private static final int DEED_DAYS = 90;
    private static final int WORDS_DAYS = 14;
    private static final int MATTER_LEAST = 2;

    /** What gives is of one sort, whatever it is called. */
    private static final Set<ClaimType> GIVING = Set.of(
            EventType.AID, EventType.COOPERATE, TieType.SUPPLY, TieType.TRADE, TieType.FINANCE, TieType.TECHNICAL_HELP);

    private final Map<Id, Claim> claims;
    private final List<Draft> drafts;
    private final Accusations.Material material;
    private final Voices voices;
    private final Map<String, List<Draft>> byAccused = new HashMap<>();
    private final Map<String, List<Told>> byDeed = new HashMap<>();
    private final Map<String, List<Draft>> byAccuser = new HashMap<>();
    private final Map<String, List<Told>> byDocument = new HashMap<>();
    private final Map<Id, Draft> ofClaim = new HashMap<>();
    private final Map<Draft, Map<How, Set<Claim>>> found = new IdentityHashMap<>();

    /** One claim of an accusation. */
    private record Told(Draft draft, Claim claim) {}

    Answers(Map<Id, Claim> claims, List<Draft> drafts, Accusations.Material material) {
        this.claims = claims;
        this.drafts = drafts;
        this.material = material;
        List<Id> accused = new ArrayList<>();
        for (Draft draft : drafts) {
            accused.addAll(draft.accused().values());
            draft.claims().forEach(claim -> ofClaim.put(claim.id(), draft));
            for (String key : draft.accused().keySet()) {
                byAccused.computeIfAbsent(key, one -> new ArrayList<>()).add(draft);
                draft.accusers().keySet().forEach(by -> byAccuser
                        .computeIfAbsent(key + " " + by, one -> new ArrayList<>())
                        .add(draft));
                for (Claim claim : draft.claims()) {
                    Told told = new Told(draft, claim);
                    byDocument
                            .computeIfAbsent(key + " " + claim.document(), one -> new ArrayList<>())
                            .add(told);
                    deeds(claim, key).forEach(deed -> byDeed.computeIfAbsent(deed, one -> new ArrayList<>())
                            .add(told));
                }
            }
        }
        this.voices = new Voices(accused, claims.values(), material);
    }

    /** The answers to each accusation that has any: of passages that overlap the widest, the earliest first. */
    Map<Draft, List<Answer>> find() {
        for (Claim claim : claims.values()) {
            for (String key : spokenFor(claim)) {
                if (byAccused.containsKey(key)) {
                    answer(claim, key);
                }
            }
        }
        Map<Draft, List<Answer>> answers = new IdentityHashMap<>();
        for (Draft draft : drafts) {
            Map<How, Set<Claim>> told = found.get(draft);
            if (told != null) {
                answers.put(draft, inOrder(told));
            }
        }
        return answers;
    }

    private List<Answer> inOrder(Map<How, Set<Claim>> told) {
        List<Answer> answers = new ArrayList<>();
        told.forEach((how, some) -> some.forEach(claim -> answers.add(new Answer(how, claim))));
        answers.sort(Comparator.comparing((Answer answer) -> answer.how())
                .thenComparing(answer -> -answer.claim().span().length())
                .thenComparing(answer -> answer.claim().id()));
        List<Answer> kept = new ArrayList<>();
        for (Answer answer : answers) {
            boolean within = kept.stream()
                    .anyMatch(other -> other.claim()
                                    .document()
                                    .equals(answer.claim().document())
                            && other.claim().span().overlaps(answer.claim().span()));
            if (!within) {
                kept.add(answer);
            }
        }
        kept.sort(Comparator.comparing(Answer::claim, Accusations.byDate(material)));
        return kept;
    }

    /** The accused in whose voice a claim is told: those who speak, those who are told to deny it, and who is told to say or to turn something down. */
    private Set<String> spokenFor(Claim claim) {
        LocalDate on = material.published(claim.document());
        Set<String> keys = new TreeSet<>();
        List<Attribution> chain = claim.attribution();
        for (int i = 0; i < chain.size(); i++) {
            Attribution one = chain.get(i);
            boolean innermost = i == chain.size() - 1;
            boolean denies = one.cue() != null && AnswerWords.tell(AnswerWords.of(one.cue()), Sort.DENIES);
            if (one.source().sourceClass() != SourceClass.AUTHOR && (innermost || denies)) {
                keys.addAll(voices.of(one.source(), on));
            }
        }
        if (claim.kind() == ClaimKind.STATEMENT || claim.type() == EventType.REJECT) {
            for (Participant one : claim.participants()) {
                if (one.role() == Role.ACTOR) {
                    keys.addAll(voices.ofParty(one.mention(), on));
                    keys.addAll(voices.behind(one, material.textOf(claim.document())));
                }
            }
        }
        return keys;
    }

    private void answer(Claim claim, String key) {
        Draft own = ofClaim.get(claim.id());
        List<String> words = AnswerWords.of(words(claim));
        Set<String> all = new LinkedHashSet<>(words);
        claim.attribution().stream()
                .map(Attribution::cue)
                .filter(Objects::nonNull)
                .forEach(cue -> all.addAll(AnswerWords.of(cue)));
        boolean denied = Footing.of(claim) == Footing.DENIED || isDeniedFromOutside(claim);
        compared(claim, key, denied);
        deed(claim, key, denied, own);
        boolean says = claim.kind() == ClaimKind.STATEMENT || claim.type() == EventType.REJECT || denied;
        if (says) {
            near(claim, key, denied, List.copyOf(all), own);
            named(claim, key, denied, all, own);
        }
    }

    private String words(Claim claim) {
        return claim.span().in(material.textOf(claim.document()));
    }

    /** From a claim's first word to the end of the sentence: "declined" may stand alone, "to comment" behind it. */
    private String toTheEnd(Claim claim) {
        String text = material.textOf(claim.document());
        int end = claim.span().end();
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(claim.span().start(), end);
    }

    private static boolean isDeniedFromOutside(Claim claim) {
        return claim.attribution().subList(0, claim.attribution().size() - 1).stream()
                .anyMatch(one -> one.cue() != null && AnswerWords.tell(AnswerWords.of(one.cue()), Sort.DENIES));
    }

    /** What the comparing of the case sets against an accusation of that one, or beside it. */
    private void compared(Claim claim, String key, boolean denied) {
        for (Verdict verdict : material.verdictsOf(claim.id())) {
            Draft draft = ofClaim.get(verdict.a().equals(claim.id()) ? verdict.b() : verdict.a());
            if (draft == null
                    || !draft.accused().containsKey(key)
                    || draft.claims().contains(claim)) {
                continue;
            }
            switch (verdict.relation()) {
                case DENIES -> {
                    if (denied) {
                        put(draft, How.DENIES, claim);
                    }
                }
                case SAME, CERTAINTY_DIFFERS, ENTAILS, DATE_DIFFERS ->
                    put(draft, denied ? How.DENIES : How.CONFIRMS, claim);
                case CONTRADICTS, ROLE_DIFFERS -> put(draft, How.REPLIES, claim);
                case UPDATE, PART_OF, DIFFERENT_SCOPE, SAME_CONVERTED, ROUNDED, COMPATIBLE, SUPERSEDES -> {}
            }
        }
    }

    /** A deed of the accused, denied or told as so, with a thing or a party that the accusation has too. */
    private void deed(Claim claim, String key, boolean denied, @Nullable Draft own) {
        boolean told = Footing.of(claim) == Footing.STATED;
        if (!denied && !told || claim.type() == EventType.ACCUSE || claim.type() == EventType.REJECT) {
            return;
        }
        for (String deed : deeds(claim, key)) {
            for (Told other : byDeed.getOrDefault(deed, List.of())) {
                boolean one = meet(claim, other.claim(), THINGS) && meet(claim, other.claim(), PARTIES);
                if (one && other.draft() != own && isWithin(claim, other.draft(), DEED_DAYS)) {
                    put(other.draft(), denied ? How.DENIES : How.CONFIRMS, claim);
                }
            }
        }
    }

    /** In one document: what points at an accusation, declines to speak of it, or replies to it on the same matter. */
    private void near(Claim claim, String key, boolean denied, List<String> words, @Nullable Draft own) {
        boolean points = AnswerWords.tell(words, Sort.CHARGE);
        boolean denies = denied || AnswerWords.tell(words, Sort.DENIES);
        boolean silent = AnswerWords.tellSilence(AnswerWords.of(toTheEnd(claim)));
        Set<String> matter = AnswerWords.matter(words);
        matter.removeAll(names(claim));
        int nearest = Integer.MAX_VALUE;
        List<Told> answered = new ArrayList<>();
        for (Told told : byDocument.getOrDefault(key + " " + claim.document(), List.of())) {
            int distance = distance(claim, told.claim());
            if (told.draft() == own || distance < 0 || distance > nearest) {
                continue;
            }
            if (distance < nearest) {
                answered.clear();
            }
            nearest = distance;
            answered.add(told);
        }
        for (Told told : answered) {
            boolean after = claim.span().start() >= told.claim().span().start();
            boolean one = sharedMatter(matter, told) >= MATTER_LEAST;
            if (after && nearest <= REPLY_MAX && silent) {
                put(told.draft(), How.NO_COMMENT, claim);
            } else if (denies && (points || one || isBare(matter))) {
                put(told.draft(), How.DENIES, claim);
            } else if (after && nearest <= REPLY_MAX && (points || one || AnswerWords.tell(words, Sort.REPLIES))) {
                put(told.draft(), How.REPLIES, claim);
            }
        }
    }

    /** What names those who take part in a claim or speak in it. */
    private Set<String> names(Claim claim) {
        Set<String> names = new HashSet<>();
        claim.participants().forEach(one -> names.addAll(ofName(one.mention())));
        claim.attribution().stream()
                .map(one -> one.source().name())
                .filter(Objects::nonNull)
                .forEach(name -> names.addAll(AnswerWords.matter(AnswerWords.of(name))));
        return names;
    }

    /** Words that say next to nothing of their own point back: "denies it". */
    private static boolean isBare(Set<String> matter) {
        return matter.size() <= 1;
    }

    private int sharedMatter(Set<String> matter, Told told) {
        Set<String> others = AnswerWords.matter(AnswerWords.of(words(told.claim())));
        Set<String> names = new HashSet<>();
        told.draft().accused().values().forEach(mention -> names.addAll(ofName(mention)));
        told.draft().accusers().values().forEach(mention -> names.addAll(ofName(mention)));
        int shared = 0;
        for (String one : matter) {
            shared += others.contains(one) && !names.contains(one) ? 1 : 0;
        }
        return shared;
    }

    private Set<String> ofName(Id mention) {
        return AnswerWords.matter(AnswerWords.of(material.nameOf(mention)));
    }

    /** How far it stands from what it answers; less than 0 where it is too far. */
    private static int distance(Claim claim, Claim told) {
        int behind = Math.max(0, claim.span().start() - told.span().end());
        int before = Math.max(0, told.span().start() - claim.span().end());
        return behind > BEHIND_MAX || before > BEFORE_MAX ? -1 : behind + before;
    }

    /** In another document of those days: what denies a charge and names who makes it. */
    private void named(Claim claim, String key, boolean denied, Set<String> words, @Nullable Draft own) {
        boolean denies = denied || AnswerWords.tell(words, Sort.DENIES);
        if (!denies || !AnswerWords.tell(words, Sort.CHARGE)) {
            return;
        }
        for (Participant one : claim.participants()) {
            String by = material.entityKey(one.mention());
            for (Draft draft : byAccuser.getOrDefault(key + " " + by, List.of())) {
                boolean elsewhere = draft.claims().stream()
                        .noneMatch(told -> told.document().equals(claim.document()));
                if (draft != own && elsewhere && isWithin(claim, draft, WORDS_DAYS)) {
                    put(draft, How.DENIES, claim);
                }
            }
        }
    }

    private boolean isWithin(Claim claim, Draft draft, int days) {
        LocalDate on = material.published(claim.document());
        for (Claim told : draft.claims()) {
            LocalDate other = material.published(told.document());
            boolean near = on == null || other == null || Math.abs(ChronoUnit.DAYS.between(on, other)) <= days;
            if (near || told.document().equals(claim.document())) {
                return true;
            }
        }
        return false;
    }

    /** What the accused does in a claim, once for each thing or party beside: none where there is nothing beside, or somebody else acts. */
    private Set<String> deeds(Claim claim, String key) {
        Set<String> deeds = new TreeSet<>();
        boolean happens = claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE;
        boolean acts =
                Accusations.keys(Accusations.in(claim, Role.ACTOR), material).contains(key);
        if (!happens || !acts || claim.type() == EventType.ACCUSE) {
            return deeds;
        }
        String sort = GIVING.contains(claim.type()) ? "giving" : claim.type().code();
        for (Participant one : claim.participants()) {
            String other = material.entityKey(one.mention());
            if (THINGS.contains(one.role()) || PARTIES.contains(one.role()) && !other.equals(key)) {
                deeds.add(String.join(" ", key, sort, other));
                deeds.add(String.join(" ", key, sort, "called", thing(one.mention())));
            }
        }
        return deeds;
    }

    /** Whether two claims have a party or thing in those roles in common, or one of them tells none. */
    private boolean meet(Claim one, Claim other, Set<Role> roles) {
        Set<String> first = called(one, roles);
        Set<String> second = called(other, roles);
        return first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains);
    }

    private Set<String> called(Claim claim, Set<Role> roles) {
        Set<String> called = new TreeSet<>();
        for (Participant one : claim.participants()) {
            if (roles.contains(one.role())) {
                called.add(material.entityKey(one.mention()));
                called.add("called " + thing(one.mention()));
            }
        }
        return called;
    }

    /** The last word of what something is called, without the ending of the plural. */
    private String thing(Id mention) {
        String name = material.nameOf(mention).toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.endsWith("s") && !last.endsWith("ss") ? last.substring(0, last.length() - 1) : last;
    }

    private void put(Draft draft, How how, Claim claim) {
        if (!draft.claims().contains(claim)) {
            found.computeIfAbsent(draft, one -> new EnumMap<>(How.class))
                    .computeIfAbsent(how, one -> new TreeSet<>())
                    .add(claim);
        }
    }
}
