package org.entente.codec.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.codec.Json;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Relation;
import org.entente.model.Span;
import org.entente.model.UserError;
import org.entente.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of tables come back as they went, and a digest does not depend on their order. */
final class RowsTest {
    private static final Id ONE = Ids.of("test", "one");
    private static final Id TWO = Ids.of("test", "two");
    private static final Id LEAST = ONE.compareTo(TWO) < 0 ? ONE : TWO;
    private static final Id GREATEST = LEAST.equals(ONE) ? TWO : ONE;

    static List<Record> rows() {
        Span span = new Span(0, 8);
        Mention mention = new Mention(
                Ids.mention(ONE, span, EntityKind.STATE),
                ONE,
                span,
                EntityKind.STATE,
                MentionForm.NAME,
                "Borduria",
                "Borduria",
                true,
                null);
        BlockRow.EdgeRow edge = new BlockRow.EdgeRow(LEAST, GREATEST, "Both name “Borduria”.");
        return List.of(
                new KeysRow("resolve", ONE, List.of("document x", "state y")),
                new BlockRow(
                        "reconcile",
                        "a key",
                        List.of(edge),
                        List.of(edge),
                        List.of(Verdict.of(ONE, TWO, null, null, Relation.SAME, "They say one thing.")),
                        List.of(new BlockRow.PassedOverRow(ONE, 3, "The block is large."))),
                new JudgedRow(
                        ONE, List.of(mention), List.of(), List.of(new JudgedRow.Unapplied(TWO, "It found nothing."))),
                RefusedRow.of(new UserError("SPARK-USE", "here", "it is wrong", "Mend it")),
                new Manifest(1, ONE, List.of(new Manifest.Table("claims", 4, TWO))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowComesBackEqual(Record row) {
        assertThat(Json.read(Json.write(row), row.getClass())).isEqualTo(row);
    }

    @Test
    void aDigestHangsOnTheRowsAndNotOnTheirOrder() {
        Digest forth = Digest.NONE.and("a").and("b").and("b");
        Digest back = Digest.NONE.and("b").with(Digest.NONE.and("b").and("a"));

        assertThat(back.id()).isEqualTo(forth.id());
        assertThat(back.rows()).isEqualTo(3);
        assertThat(Digest.NONE.and("a").and("b").id()).isNotEqualTo(forth.id());
        assertThat(Digest.NONE.id().hex()).isEqualTo("0".repeat(64));
    }
}
