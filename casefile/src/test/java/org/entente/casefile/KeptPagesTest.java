package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptPagesTest {
    private static final Story STORY = Story.of("ALBA asked BERYL for boats.");

    @TempDir
    Path folder;

    static KeptPage page(String address, String html) {
        return new KeptPage(address, "2025-04-05T08:00:00+02:00", "first", html.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> html(CaseFile caseFile, String address) {
        return caseFile.pages().page(address).map(page -> new String(page.html(), StandardCharsets.UTF_8));
    }

    @Test
    void aPageIsKeptOverTheCloseInPlaceOfTheOneBeforeOfItsAddress() {
        Path file = folder.resolve("x.entente");
        try (CaseFile caseFile = CaseFile.create(file)) {
            assertThat(html(caseFile, "/matrix")).isEmpty();
            caseFile.pages().keep(List.of(page("/matrix", "one"), page("/claims", "two")));
            caseFile.pages().keep(List.of(page("/matrix", "three")));
        }
        try (CaseFile caseFile = CaseFile.openForReading(file)) {
            assertThat(html(caseFile, "/matrix")).contains("three");
            assertThat(html(caseFile, "/claims")).contains("two");
            assertThat(caseFile.pages().page("/claims")).get().satisfies(page -> {
                assertThat(page.at()).isEqualTo("2025-04-05T08:00:00+02:00");
                assertThat(page.build()).isEqualTo("first");
            });
        }
    }

    @Test
    void noPageOutlivesWhatItWasMadeFrom() {
        try (CaseFile caseFile = CaseFile.create(folder.resolve("x.entente"))) {
            STORY.settleIn(caseFile);
            caseFile.pages().keep(List.of(page("/matrix", "ALBA asked BERYL for boats.")));
            caseFile.evidence().purge(STORY.id(), "R. Reader", "2025-04-06T09:00:00+02:00", "a promise");
            assertThat(html(caseFile, "/matrix")).isEmpty();
        }
    }
}
