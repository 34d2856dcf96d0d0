package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.entente.engine.kit.units.Units;
import org.entente.model.Amount;
import org.entente.model.Claim;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/** What comparing a figure looks at, worked out once. Immutable, but for nobody outside this package. */
final class FigureFrame {
    private static final Set<String> CORRECTION = Set.of("correct", "revis", "lower", "downward", "amend", "recount");
    /** Whom most figures count: sharing them says nothing of the subject. */
    private static final Set<String> PEOPLE =
            Set.of("peopl", "person", "man", "men", "women", "woman", "victim", "other");

    /** A definite article or its like right before a small count. */
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\b(?:the|these|those|both)\\s*$");

    private static final BigDecimal REFERENCE_MAX = BigDecimal.TEN;

    private static final Set<String> FINALITY = Set.of("final", "definitive");

    final FigureInContext context;
    final Figure figure;
    final Claim claim;
    final Map<ScopePart.Kind, List<Item>> scope = new EnumMap<>(ScopePart.Kind.class);
    /** What stands for its measure: two figures of one name are of one measure. */
    final String measureName;
    /** Everybody and everything that the figure is about: its scope and the claim's participants. */
    final List<Party> subject = new ArrayList<>();
    /** Whose the amount is, as the claim has it: a lasting property's owners, where they may have such a one. */
    final List<Party> owners;
    /** Stems of the claim's words, without those of the amount. */
    final SortedSet<String> stems;
    /** Groups of happenings that the claim's words or its scope name. */
    final SortedSet<String> happenings;
    /** Stems of the words of its sentence that are written as names within it, whoever they name. */
    final SortedSet<String> names;

    private final Map<String, Amount> converted = new ConcurrentHashMap<>();
    private final @Nullable Edtf statedUntil;
    private final @Nullable Edtf asOf;
    private final @Nullable Edtf statedWindow;
    private final boolean singledOut;
    private final boolean recurring;
    private final boolean running;
    private final boolean last;
    private final boolean reference;

    /** One thing that narrows the figure: its words and whom they name. */
    record Item(ScopePart.Kind kind, String words, Party party, Happenings.Named happening) {
        SortedSet<String> stems() {
            return happening.stems();
        }
    }

    FigureFrame(FigureInContext context, SentenceWords sentence) {
        this.context = context;
        this.figure = context.figure();
        this.claim = context.claim().claim();
        for (ScopePart part : figure.scope()) {
            // The amount's own words, as in "dozens of people are missing", narrow nothing.
            if (!figure.exact().contains(part.words()) || part.kind() == ScopePart.Kind.QUALIFIER) {
                add(part);
            }
        }
        for (Participant participant : claim.participants()) {
            // Those counted are the figure itself.
            if (!participant.span().overlaps(figure.span())) {
                addParticipant(participant);
            }
        }
        EntityRef place =
                claim.place() == null ? null : context.claim().entities().get(claim.place());
        if (place != null && items(ScopePart.Kind.PLACE).isEmpty()) {
            addItem(ScopePart.Kind.PLACE, place.name(), place.name(), Party.of(place));
        }
        Happenings.placed(context.claim().passageText())
                .or(() -> Happenings.placed(sentence.text()))
                .ifPresent(this::addPlaced);
        this.last = Words.shareAny(sentence.stems(), FINALITY);
        this.singledOut = Words.of(sentence.text()).contains("alone");
        SortedSet<String> words = new TreeSet<>(sentence.subjectStems());
        SortedSet<String> parties = new TreeSet<>();
        subject.forEach(party -> parties.addAll(party.stems()));
        this.measureName = Measures.nameOf(figure, Words.stems(context.claim().passageText()), parties, words);
        this.owners = reckonOwners();
        words.removeAll(Measures.wordsOf(measureName));
        words.removeAll(Words.stems(figure.measure().code()));
        words.removeAll(PEOPLE);
        words.removeAll(Words.stems(figure.unit()));
        this.stems = Subjects.of(words, sentence.states());
        SortedSet<String> named = new TreeSet<>(Happenings.in(words));
        items(ScopePart.Kind.EVENT).forEach(item -> named.add(item.happening().group()));
        this.happenings = Collections.unmodifiableSortedSet(named);
        this.names = Names.of(sentence, figure.exact());
        this.reference = reckonReference();
        this.running = reckonRunning();
        if (!running && items(ScopePart.Kind.EVENT).isEmpty() && isOfNoHappenings()) {
            Happenings.numbered(sentence.text())
                    .ifPresent(event -> addItem(ScopePart.Kind.EVENT, event, event, Party.of(event)));
        }
        this.statedUntil = figure.until() == null && running ? endedWhen() : figure.until();
        this.asOf = reckonAsOf();
        this.statedWindow = reckonWindow();
        this.recurring = reckonRecurring();
    }

    private void add(ScopePart part) {
        Id mention = part.mention();
        EntityRef entity = mention == null ? null : context.claim().entities().get(mention);
        addItem(part.kind(), part.words(), part.key(), entity == null ? Party.of(part.words()) : Party.of(entity));
    }

    private void addParticipant(Participant participant) {
        EntityRef entity = context.claim().entities().get(participant.mention());
        if (entity == null) {
            return;
        }
        Party party = Party.of(entity);
        ScopePart.Kind kind = kindOf(participant.role());
        if (kind == null || !party.isNamed()) {
            subject.add(party);
        } else if (items(kind).stream().noneMatch(item -> item.party().match(party) == Party.Match.SAME)) {
            addItem(kind, entity.name(), entity.name(), party);
        }
    }

    private List<Party> reckonOwners() {
        return claim.participants().stream()
                .filter(each -> each.role() == Role.OBJECT && !each.span().overlaps(figure.span()))
                .map(each -> context.claim().entities().get(each.mention()))
                .filter(Objects::nonNull)
                .filter(entity -> Measures.mayHave(entity.kind(), measureName))
                .map(Party::of)
                .toList();
    }

    private static ScopePart.@Nullable Kind kindOf(Role role) {
        return switch (role) {
            case ACTOR -> ScopePart.Kind.ACTOR;
            case RECIPIENT, BENEFICIARY -> ScopePart.Kind.RECIPIENT;
            case PLACE -> ScopePart.Kind.PLACE;
            case OBJECT, INSTRUMENT, INTERMEDIARY -> null;
        };
    }

    /** Where the words put a happening, if nothing else has told where. */
    private void addPlaced(Happenings.Placed placed) {
        if (items(ScopePart.Kind.EVENT).isEmpty()) {
            addItem(ScopePart.Kind.EVENT, placed.happening(), placed.happening(), Party.of(placed.happening()));
        }
        if (items(ScopePart.Kind.PLACE).isEmpty()) {
            addItem(ScopePart.Kind.PLACE, placed.place(), placed.place(), Party.of(placed.place()));
        }
    }

    private void addItem(ScopePart.Kind kind, String words, String key, Party party) {
        scope.computeIfAbsent(kind, unused -> new ArrayList<>())
                .add(new Item(kind, words, party, Happenings.Named.of(key)));
        if (kind != ScopePart.Kind.QUALIFIER) {
            subject.add(party);
        }
    }

    List<Item> items(ScopePart.Kind kind) {
        return scope.getOrDefault(kind, List.of());
    }

    /** Everything that it is about and that is somewhere: places by name, in whatever role. */
    List<Party> wheres() {
        return subject.stream()
                .filter(party -> party.kind() == EntityKind.PLACE)
                .toList();
    }

    /** Whom or what, by name, a property is of. */
    List<Party> bearers() {
        return subject.stream().filter(Party::isNamed).toList();
    }

    /** Whether each sentence has names and none of them is the other's: police in one city, and in another. */
    boolean isNamedApart(FigureFrame other) {
        return Names.isApart(names, other.names);
    }

    /** Whether its sentence has the other's names, at least one, and others beside them. */
    boolean namesMoreThan(FigureFrame other) {
        return names.size() > other.names.size() && names.containsAll(other.names);
    }

    /** Whether it only points at what was counted before: the two companies. */
    boolean isReference() {
        return reference;
    }

    private boolean reckonReference() {
        boolean few = isAboveZero()
                && amount().value() != null
                && amount().value().compareTo(REFERENCE_MAX) <= 0
                && nature() == Measures.Nature.COUNT
                && !Measures.isListed(measureName);
        return few && REFERENCE.matcher(before()).find();
    }

    /** The words of its sentence before the amount, with those of its own that point at what is known. */
    private String before() {
        String sentence = context.claim().sentenceText();
        int at = sentence.indexOf(figure.exact());
        boolean own = figure.exact().matches("(?i)(?:the|these|those|both|all) .*");
        return own ? figure.exact().substring(0, figure.exact().indexOf(' ')) : sentence.substring(0, Math.max(0, at));
    }

    Measures.Nature nature() {
        return Measures.natureOf(measureName);
    }

    Amount amount() {
        return figure.amount();
    }

    /** Its amount in a unit that its own converts to. */
    Amount amountIn(String unit) {
        return unit.equals(figure.unit())
                ? amount()
                : converted.computeIfAbsent(unit, to -> Units.convert(amount(), figure.unit(), to));
    }

    @Nullable
    LocalDate published() {
        return context.claim().document().published();
    }

    /**
     * Whether it is a running total: it is called one, it is told from a day on without an end, or it is
     * of a happening that goes on.
     */
    boolean isRunning() {
        return running;
    }

    private boolean reckonRunning() {
        if (figure.cumulative()) {
            return true;
        }
        Edtf when = statedWhen();
        boolean openEnded = when != null && when.earliest() != null && when.latest() == null;
        boolean lasting = items(ScopePart.Kind.EVENT).stream()
                .anyMatch(item -> item.happening().lasting());
        return nature() != Measures.Nature.STANDING
                && nature() != Measures.Nature.FLOW
                && (openEnded || lasting && nature() == Measures.Nature.TOLL);
    }

    /** Since when it has been counted, where the text says; else null. */
    @Nullable
    Edtf since() {
        Edtf since = figure.since();
        if (since != null && !(running && since.equals(figure.until()))) {
            return since;
        }
        Edtf when = statedWhen();
        LocalDate first = when == null || when.latest() != null ? null : when.earliest();
        return running && first != null ? Edtf.day(first) : null;
    }

    /** The day or days that a running total stood so, where the text says; else null. */
    @Nullable
    Edtf statedUntil() {
        return statedUntil;
    }

    /** When the claim says that it was; null where the text does not say. */
    @Nullable
    Edtf statedWhen() {
        TimeBasis basis = claim.when().basis();
        return basis == TimeBasis.STATED || basis == TimeBasis.RESOLVED
                ? claim.when().edtf()
                : null;
    }

    /** The days for which a running total stands: stated, else the day of publication; null for neither. */
    @Nullable
    Edtf asOf() {
        return asOf;
    }

    private @Nullable Edtf reckonAsOf() {
        if (statedUntil != null) {
            return statedUntil;
        }
        LocalDate published = published();
        return published == null ? null : Edtf.day(published);
    }

    private @Nullable Edtf endedWhen() {
        Edtf when = statedWhen();
        return when == null || when.latest() == null ? null : when;
    }

    /** The days that the figure is of, where the text says so; for one that is no running total. */
    @Nullable
    Edtf statedWindow() {
        return statedWindow;
    }

    private @Nullable Edtf reckonWindow() {
        // A day alone dates a running total; it was not all counted on that day.
        Edtf since = running ? since() : figure.since();
        Edtf until = running ? statedUntil : figure.until();
        if (since == null && until == null) {
            return running ? null : statedWhen();
        }
        LocalDate first = since == null ? null : since.earliest();
        LocalDate last = until == null ? null : until.latest();
        boolean impossible = first != null && last != null && last.isBefore(first);
        return impossible ? null : Edtf.interval(first, last);
    }

    boolean isZero() {
        BigDecimal high = amount().high();
        return high != null && high.signum() == 0;
    }

    boolean isAboveZero() {
        BigDecimal low = amount().low();
        return low != null && (low.signum() > 0 || low.signum() == 0 && amount().lowOpen());
    }

    boolean isCorrected() {
        return Words.shareAny(stems, CORRECTION);
    }

    /** Whether the sentence calls the count final, be it in naming whose count it is. */
    boolean isFinal() {
        return last;
    }

    /** Whether what it counts has a noun of its own that the measure does not already tell: bodies, rafts. */
    boolean isOfOwnNoun() {
        String unit = figure.unit();
        return !unit.isEmpty() && !Units.isUnit(unit) && !PEOPLE.contains(Words.stem(unit)) && !isToldByMeasure(unit);
    }

    /** Whether what it counts are not happenings themselves, as strikes are. */
    private boolean isOfNoHappenings() {
        return Happenings.in(Measures.wordsOf(measureName)).isEmpty();
    }

    /** Bodies tell more than deaths do, though a text may have no other word for them. */
    private boolean isToldByMeasure(String unit) {
        if (nature() == Measures.Nature.TOLL
                && Happenings.in(Set.of(Words.stem(unit))).isEmpty()) {
            return Words.stem(unit).equals(Words.stem(measureName));
        }
        return Words.stem(figure.measure().code()).equals(Words.stem(unit));
    }

    /** Whether it is of several happenings under one name: strikes, raids. */
    boolean isRecurring() {
        return recurring;
    }

    /** Whether it is of one happening: the first strike, the collision. */
    boolean isOfOneHappening() {
        List<Item> events = items(ScopePart.Kind.EVENT);
        return !events.isEmpty() && !recurring;
    }

    /** Whether it is of one happening that the words number among others: the first strike. */
    boolean isOfOneOfSeveral() {
        return items(ScopePart.Kind.EVENT).stream()
                .anyMatch(item -> !item.happening().ordinals().isEmpty());
    }

    /** What its own words call the happening counts before what the sentence around them does. */
    private boolean reckonRecurring() {
        List<Item> events = items(ScopePart.Kind.EVENT);
        if (!events.isEmpty()) {
            return events.stream()
                    .anyMatch(item ->
                            Words.isPlural(item.words()) || item.happening().lasting());
        }
        String passage = context.claim().passageText();
        boolean told = isOfOneDay() || !Happenings.in(Words.stems(passage)).isEmpty();
        return Words.of(told ? passage : context.claim().sentenceText()).stream()
                .anyMatch(Happenings::isPlural);
    }

    /** Whether its own words date it to one day. */
    boolean isOfOneDay() {
        Edtf window = statedWindow();
        return !running
                && window != null
                && window.earliest() != null
                && window.earliest().equals(window.latest());
    }

    /** Whether the words say that they take one part out of a whole: in Bucha alone. */
    boolean isSingledOut() {
        return singledOut;
    }
}
