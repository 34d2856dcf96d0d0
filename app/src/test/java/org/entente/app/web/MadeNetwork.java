package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.entente.app.work.Effect;
import org.entente.app.work.Input;
import org.entente.app.work.Progress;
import org.entente.engine.ingest.Attested;
import org.entente.model.Claim;
import org.entente.model.Domain;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Mode;
import org.entente.model.Origins;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.entente.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * A case of as many names and pairs as one asks for, made by lots from a fixed seed: clusters of forty names, a few that all deal with, and
 * claims of every look over fifteen years. Only the reading is made; documents, claims and the server over them are as always.
 */
final class MadeNetwork implements Desk {
    static final long SEED = 20_251_121;
    private static final int CLUSTER = 40;
    private static final int CLAIMS_A_DOCUMENT = 50;
    private static final int YEAR_FIRST = 2010;
    private static final int YEARS = 15;
    private static final List<EntityKind> KINDS = List.of(
            EntityKind.COMPANY,
            EntityKind.PERSON,
            EntityKind.STATE,
            EntityKind.ORGANISATION,
            EntityKind.ARMED_GROUP,
            EntityKind.VESSEL,
            EntityKind.GOVERNMENT_BODY);
    private static final List<TieType> TYPES = List.of(TieType.SUPPLY, TieType.FINANCE, TieType.TRADE, TieType.CONTROL);
    private static final List<Domain> DOMAINS = List.of(Domain.ENERGY, Domain.FINANCIAL, Domain.MILITARY);
    private static final String SOUNDS = "bel dor ka mi ra ven tal or su ne qua li";

    private final Random random = new Random(SEED);
    private final List<String> names = new ArrayList<>();
    private final Snapshot snapshot;

    /** One line: who deals with whom, how, and when. */
    private record Told(int one, int other, TieType type, Domain domain, Mode mode, Factuality factuality, int year) {}

    MadeNetwork(int count, int pairs) {
        String[] sounds = SOUNDS.split(" ");
        for (int i = 0; i < count; i++) {
            String name = sounds[i % 12] + sounds[i / 12 % 12] + sounds[i / 144 % 12];
            names.add(Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + (1000 + i));
        }
        List<Told> told = told(pairs);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < told.size(); i += CLAIMS_A_DOCUMENT) {
            drafts.add(draft(drafts.size(), told.subList(i, Math.min(told.size(), i + CLAIMS_A_DOCUMENT))));
        }
        snapshot = snapshot(drafts);
    }

    private List<Told> told(int pairs) {
        List<Told> told = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        while (seen.size() < pairs) {
            int one = seen.size() < names.size() ? seen.size() : random.nextInt(names.size());
            int cluster = one / CLUSTER * CLUSTER;
            int other = random.nextInt(10) < 8
                    ? Math.min(names.size() - 1, cluster + random.nextInt(CLUSTER))
                    : (int) (names.size() * random.nextDouble() * random.nextDouble() * random.nextDouble());
            if (one != other && seen.add(Math.min(one, other) * 100_000L + Math.max(one, other))) {
                int times = 1 + (random.nextInt(6) == 0 ? random.nextInt(3) : 0);
                for (int i = 0; i < times; i++) {
                    told.add(one(one, other));
                }
            }
        }
        Collections.shuffle(told, random);
        return told;
    }

    private Told one(int one, int other) {
        int how = random.nextInt(100);
        Mode mode = how < 70
                ? Mode.ASSERTED
                : how < 85 ? Mode.ALLEGED : how < 92 ? Mode.PLANNED : how < 98 ? Mode.DENIED : Mode.OPINION;
        return new Told(
                one,
                other,
                TYPES.get(random.nextInt(TYPES.size())),
                DOMAINS.get(one / CLUSTER % DOMAINS.size()),
                mode,
                mode == Mode.DENIED ? Factuality.CT_MINUS : Factuality.CT_PLUS,
                random.nextInt(10) == 0 ? 0 : YEAR_FIRST + random.nextInt(YEARS));
    }

    private Draft draft(int number, List<Told> lines) {
        List<String> sentences = lines.stream()
                .map(line -> names.get(line.one()) + " is said to deal with " + names.get(line.other()) + " under "
                        + line.type().code() + " paper " + (100_000 + lines.indexOf(line)) + ".")
                .toList();
        Draft draft = new Draft("Paper " + number % 17, "2025-06-01", "Made report " + number, sentences);
        for (int i = 0; i < lines.size(); i++) {
            Told line = lines.get(i);
            Draft.Making making = draft.claim(line.type(), sentences.get(i))
                    .in(line.domain())
                    .with(Role.ACTOR, names.get(line.one()), kind(line.one()))
                    .with(Role.RECIPIENT, names.get(line.other()), kind(line.other()))
                    .put(line.mode(), line.factuality());
            if (line.mode() == Mode.ALLEGED) {
                making.by(SourceClass.UNNAMED_OFFICIAL, "officials", "said", false);
            }
            (line.year() == 0 ? making : making.at(Integer.toString(line.year()))).done();
        }
        return draft;
    }

    private static EntityKind kind(int number) {
        return KINDS.get(number % KINDS.size());
    }

    private Snapshot snapshot(List<Draft> drafts) {
        Map<String, List<Mention>> named = new TreeMap<>();
        List<Mention> mentions =
                drafts.stream().flatMap(draft -> draft.mentions().stream()).toList();
        mentions.forEach(mention ->
                named.computeIfAbsent(mention.name(), name -> new ArrayList<>()).add(mention));
        List<Entity> entities = new ArrayList<>();
        named.forEach((name, list) -> {
            List<Id> ids = list.stream().map(Mention::id).sorted().toList();
            entities.add(new Entity(ids.getFirst(), name, list.getFirst().kind(), List.of(), ids));
        });
        List<Claim> claims =
                drafts.stream().flatMap(draft -> draft.claims().stream()).toList();
        return new Snapshot(new Snapshot.Parts(
                drafts.stream().map(Draft::shelved).toList(),
                claims,
                mentions,
                entities,
                List.of(),
                List.of(),
                claims.stream().map(MadeNetwork::origins).toList(),
                List.of(),
                new HashMap<>()));
    }

    private static Origins origins(Claim claim) {
        boolean traced = claim.mode() != Mode.ALLEGED;
        return new Origins(
                claim.id(),
                traced
                        ? List.of(new Origins.Root(claim.document(), Origins.Kind.AUTHOR, "the author"))
                        : List.<Origins.Root>of(),
                traced);
    }

    String name(int number) {
        return names.get(number);
    }

    @Override
    public String caseName() {
        return "made";
    }

    Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public Shown current() {
        return new Shown(snapshot, List.of(), false);
    }

    @Override
    public List<Judgement> judgeAll(List<Judgement.Decision> decisions, String why, long seen) {
        throw new UnsupportedOperationException("a made case is only looked at");
    }

    @Override
    public Effect rehearse(List<Judgement.Decision> decisions, long seen) {
        throw new UnsupportedOperationException("a made case is only looked at");
    }

    @Override
    public void add(List<Input> inputs, Progress progress) {
        throw new UnsupportedOperationException("a made case is only looked at");
    }

    @Override
    public List<Found> search(String words, int most) {
        return List.of();
    }

    @Override
    public @Nullable Screened screened(double least) {
        return null;
    }

    @Override
    public List<Attested> attested(Id document) {
        return List.of();
    }
}
