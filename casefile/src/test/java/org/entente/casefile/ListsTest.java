package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.entente.model.Ids;
import org.entente.model.ListSnapshot;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListsTest {
    private static final String LIST = "xx-list";

    @TempDir
    Path folder;

    /** Two snapshots of a list and one of another. */
    static void fill(CaseFile caseFile) {
        caseFile.lists().append(snapshot(LIST, "1"), List.of(listing(LIST, "1", "Ana"), listing(LIST, "2", "Bo")));
        caseFile.lists().append(snapshot(LIST, "2"), List.of(listing(LIST, "1", "Ana"), listing(LIST, "2", "Boo")));
        caseFile.lists().append(snapshot("yy", "1"), List.of(listing("yy", "1", "Cai")));
    }

    private static ListSnapshot snapshot(String list, String content) {
        return new ListSnapshot(
                Ids.of("list", list, content),
                list,
                "2025-01-0" + content,
                "2025-02-01T10:00:00Z",
                "x.xml",
                2,
                List.of());
    }

    private static Listing listing(String list, String entry, String name) {
        return Listing.of(
                list,
                entry,
                ListedKind.PERSON,
                List.of(new ListedName(name, ListedName.Quality.PRIMARY)),
                List.of(new Listing.Fact("birthDate", "1958")));
    }

    @Test
    void theLastSnapshotOfEachListIsTheCurrentOneAndAllAreKept() {
        Path file = folder.resolve("x.entente");
        try (CaseFile caseFile = CaseFile.create(file)) {
            assertThat(caseFile.lists().last()).isZero();
            fill(caseFile);
        }
        try (CaseFile caseFile = CaseFile.openForReading(file)) {
            assertThat(caseFile.lists().names()).containsExactly(LIST, "yy");
            assertThat(caseFile.lists().snapshots()).hasSize(3);
            assertThat(caseFile.lists().snapshot(LIST)).contains(snapshot(LIST, "2"));
            assertThat(caseFile.lists().snapshot("zz")).isEmpty();
            assertThat(caseFile.lists().current())
                    .containsExactlyInAnyOrder(
                            listing(LIST, "1", "Ana"), listing(LIST, "2", "Boo"), listing("yy", "1", "Cai"));
            assertThat(caseFile.lists().last()).isEqualTo(3);
            assertThat(caseFile.check()).isEmpty();
        }
    }

    @Test
    void aSnapshotTellsWhatItAddedChangedAndRemoved() {
        try (CaseFile caseFile = CaseFile.create(folder.resolve("x.entente"))) {
            Listing stays = listing(LIST, "1", "Ana");
            Listing goes = listing(LIST, "2", "Bo");
            Listing was = listing(LIST, "3", "Cai");
            Listing is = listing(LIST, "3", "Cai Cai");
            Listing comes = listing(LIST, "4", "Di");
            Lists.Change first = caseFile.lists().append(snapshot(LIST, "1"), List.of(stays, goes, was));
            Lists.Change second = caseFile.lists().append(snapshot(LIST, "2"), List.of(stays, is, comes));
            assertThat(first.added()).containsExactly(stays, goes, was);
            assertThat(second.added()).containsExactly(comes);
            assertThat(second.changed()).containsExactly(is);
            assertThat(second.removed()).containsExactly(goes);
        }
    }

    @Test
    void aListingOfAnotherListIsABugAndNothingOfItsSnapshotStays() {
        try (CaseFile caseFile = CaseFile.create(folder.resolve("x.entente"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> caseFile.lists().append(snapshot(LIST, "1"), List.of(listing("yy", "1", "Cai"))));
            assertThat(caseFile.lists().snapshots()).isEmpty();
        }
    }
}
