package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EntitiesTest {
    private static final Story STORY = Story.of("ALBA asked BERYL for boats.\nALBA warned CORAL.");
    private static final List<Mention> MENTIONS =
            STORY.reading(Story.READER).mentions().stream().sorted().toList();

    @TempDir
    Path folder;

    private CaseFile caseFile;

    @BeforeEach
    void create() {
        caseFile = CaseFile.create(folder.resolve("x.entente"));
        STORY.settleIn(caseFile);
    }

    @AfterEach
    void close() {
        caseFile.close();
    }

    static Entity entity(String name, Mention... mentions) {
        List<Id> ids = Arrays.stream(mentions).map(Mention::id).sorted().toList();
        return new Entity(ids.getFirst(), name, EntityKind.STATE, List.of(name + " too"), ids);
    }

    @Test
    void anEntityIsFoundByItsIdItsMentionsAndItsKind() {
        Entity one = entity("One", MENTIONS.get(0), MENTIONS.get(2));
        Entity other = entity("Other", MENTIONS.get(1));
        caseFile.entities().replace(List.of(), List.of(one, other));

        assertThat(caseFile.entities().all()).containsExactlyInAnyOrder(one, other);
        assertThat(caseFile.entities().entity(one.id())).contains(one);
        assertThat(caseFile.entities().ofMention(MENTIONS.get(2).id())).contains(one);
        assertThat(caseFile.entities().ofMention(MENTIONS.get(3).id())).isEmpty();
        assertThat(caseFile.entities().ofKind(EntityKind.STATE)).hasSize(2);
        assertThat(caseFile.entities().ofKind(EntityKind.PERSON)).isEmpty();
        assertThat(caseFile.entities()
                        .ofMentions(
                                List.of(MENTIONS.get(1).id(), MENTIONS.get(3).id())))
                .isEqualTo(Map.of(MENTIONS.get(1).id(), other));
        assertThat(caseFile.entities().ofDocument(STORY.id())).hasSize(3);
    }

    @Test
    void whatClaimsSeeOfAnEntityComesWithoutTheRestOfIt() {
        Id first = MENTIONS.get(0).id();
        Entity entity = new Entity(first, "In two\nlines", EntityKind.STATE, List.of("Other"), List.of(first));
        caseFile.entities().replace(List.of(), List.of(entity));
        assertThat(caseFile.entities().faces(List.of(first, MENTIONS.get(1).id())))
                .isEqualTo(Map.of(first, new Entities.Face(first, "In two lines", EntityKind.STATE)));
    }

    @Test
    void replacingTellsWhichMentionsSeeAnotherEntity() {
        Entity one = entity("One", MENTIONS.get(0), MENTIONS.get(2));
        Entity other = entity("Other", MENTIONS.get(1));
        assertThat(caseFile.entities().replace(List.of(), List.of(one, other))).containsExactly(ids(0, 1, 2));

        assertThat(caseFile.entities().replace(List.of(), List.of(one))).isEmpty();

        Entity grown = entity("One", MENTIONS.get(0), MENTIONS.get(2), MENTIONS.get(3));
        assertThat(caseFile.entities().replace(List.of(), List.of(grown))).containsExactly(ids(3));

        Entity all = entity("One", MENTIONS.toArray(Mention[]::new));
        assertThat(caseFile.entities().replace(List.of(), List.of(all))).containsExactly(ids(1));
        assertThat(caseFile.entities().all()).containsExactly(all);

        Entity renamed = entity("New", MENTIONS.toArray(Mention[]::new));
        assertThat(caseFile.entities().replace(List.of(), List.of(renamed))).containsExactly(ids(0, 1, 2, 3));
        assertThat(caseFile.entities().replace(List.of(MENTIONS.get(1).id()), List.of()))
                .containsExactly(ids(0, 1, 2, 3));
        assertThat(caseFile.entities().all()).isEmpty();
    }

    @Test
    void growingLeavesWhatReplacingWouldHaveLeft() {
        Entity one = entity("One", MENTIONS.get(0), MENTIONS.get(2));
        Entity other = entity("Other", MENTIONS.get(1));
        caseFile.entities().replace(List.of(), List.of(one, other), Map.of(one.id(), "two"));
        assertThat(caseFile.entities().standing(List.of(ids(0))))
                .isEqualTo(Map.of(MENTIONS.get(0).id(), new Entities.Standing(entity("One", MENTIONS.get(0)), "two")));
        assertThat(caseFile.entities().standing(List.of(ids(1))).values())
                .extracting(Entities.Standing::tally)
                .containsOnlyNulls();

        Entity face = entity("One", MENTIONS.get(0));
        assertThat(caseFile.entities().grow(List.of(one.id()), List.of(ids(3)), face, "three"))
                .containsExactly(ids(3));
        assertThat(caseFile.entities().entity(one.id()))
                .contains(entity("One", MENTIONS.get(0), MENTIONS.get(2), MENTIONS.get(3)));

        assertThat(caseFile.entities().grow(List.of(one.id(), other.id()), List.of(), face, "four"))
                .containsExactly(ids(1));
        Entity all = entity("One", MENTIONS.toArray(Mention[]::new));
        assertThat(caseFile.entities().all()).containsExactly(all);
        assertThat(caseFile.entities().entity(other.id())).contains(all);
        assertThat(caseFile.entities().ofKind(EntityKind.STATE)).containsExactly(all);
        assertThat(caseFile.search().entities("other", 5).hits()).isEmpty();
        assertThat(caseFile.search().entities("one", 5).hits()).containsExactly(all);
        assertThat(caseFile.check()).isEmpty();
    }

    @Test
    void theIdOfAnEntityThatWasMergedAwayLeadsToTheOneThatHoldsItsMention() {
        Entity one = entity("One", MENTIONS.get(0));
        Entity other = entity("Other", MENTIONS.get(1));
        caseFile.entities().replace(List.of(), List.of(one, other));
        Entity merged = entity("One", MENTIONS.get(0), MENTIONS.get(1));
        caseFile.entities().replace(List.of(), List.of(merged));

        assertThat(caseFile.entities().entity(other.id())).contains(merged);
        assertThat(caseFile.entities().entity(STORY.id())).isEmpty();
    }

    @Test
    void afterAnotherReadingAFormerIdLeadsToWhatStandsThere() {
        Mention shorter = MENTIONS.getFirst();
        Entity old = entity("Old", shorter);
        caseFile.entities().replace(List.of(), List.of(old));
        Mention longer = new Mention(
                org.entente.model.Ids.mention(STORY.id(), shorter.span(), EntityKind.PLACE),
                STORY.id(),
                shorter.span(),
                EntityKind.PLACE,
                shorter.form(),
                shorter.exact(),
                shorter.name(),
                false,
                null);
        Entity next = entity("Next", longer);
        caseFile.transaction(() -> {
            caseFile.readings().activate(Story.OTHER_READER);
            assertThat(caseFile.entities().all()).isEmpty();
            caseFile.claims().put(STORY.id(), List.of(longer), List.of(), List.of());
            caseFile.entities().replace(List.of(), List.of(next));
        });

        assertThat(caseFile.entities().entity(old.id())).contains(next);
    }

    @Test
    void theClaimsOfAnEntityAreThoseThatPointAtItsMentions() {
        Entity coral = entity("Coral", mention("CORAL"));
        Entity alba = entity(
                "Alba", MENTIONS.stream().filter(m -> m.exact().equals("ALBA")).toArray(Mention[]::new));
        caseFile.entities().replace(List.of(), List.of(coral, alba));

        assertThat(caseFile.claims().ofEntity(coral.id()))
                .extracting(Claims.Row::exact)
                .containsExactly("ALBA warned CORAL.");
        assertThat(caseFile.claims().ofEntity(alba.id()))
                .extracting(Claims.Row::exact)
                .containsExactly("ALBA asked BERYL for boats.", "ALBA warned CORAL.");
        assertThat(caseFile.claims().ofEntity(STORY.id())).isEmpty();
    }

    private static Mention mention(String words) {
        return MENTIONS.stream()
                .filter(m -> m.exact().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static Id[] ids(int... indexes) {
        return Stream.of(Arrays.stream(indexes).boxed().toArray(Integer[]::new))
                .map(index -> MENTIONS.get(index).id())
                .toArray(Id[]::new);
    }
}
