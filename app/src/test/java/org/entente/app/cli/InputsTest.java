package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.app.fetch.FetchLimits;
import org.entente.app.fetch.Fetcher;
import org.entente.app.work.Input;
import org.entente.model.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 11, 24);

    @TempDir
    private Path folder;

    private final Fetcher fetcher = new Fetcher(FetchLimits.STANDARD, false, null);

    private final Inputs inputs = new Inputs(
            new ByteArrayInputStream("from a pipe".getBytes(StandardCharsets.UTF_8)), fetcher, "A paper", DAY);

    @Test
    void aFileIsTakenWithPublisherAndDate() throws Exception {
        Path file = Files.writeString(folder.resolve("one.txt"), "words");
        inputs.take(file.toString());
        assertThat(inputs.refused()).isEmpty();
        Input input = inputs.accepted().getFirst();
        assertThat(input.address()).isEqualTo(file.toString());
        assertThat(input.publisher()).isEqualTo("A paper");
        assertThat(input.published()).isEqualTo(DAY);
        assertThat(new String(bytes(input), StandardCharsets.UTF_8)).isEqualTo("words");
    }

    @Test
    void aFolderIsTakenWithAllThatIsUnderItInOrder() throws Exception {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/two.txt"), "2");
        Files.writeString(folder.resolve("one.txt"), "1");
        inputs.take(folder.toString());
        assertThat(inputs.accepted())
                .extracting(Input::address)
                .containsExactly(
                        folder.resolve("b/two.txt").toString(),
                        folder.resolve("one.txt").toString());
    }

    @Test
    void aDashIsTheStandardInput() throws Exception {
        inputs.take("-");
        assertThat(new String(bytes(inputs.accepted().getFirst()), StandardCharsets.UTF_8))
                .isEqualTo("from a pipe");
    }

    @Test
    void whatIsNotThereIsRefusedByNameAndTheRestGoesOn() throws Exception {
        inputs.take(folder.resolve("gone.txt").toString());
        inputs.take(Files.writeString(folder.resolve("here.txt"), "words").toString());
        assertThat(inputs.accepted()).hasSize(1);
        assertThat(inputs.refused()).extracting(UserError::code).containsExactly("ADD-MISSING");
        assertThat(inputs.refused().getFirst().where()).endsWith("gone.txt");
    }

    @AfterEach
    void closeTheFetcher() {
        fetcher.close();
    }

    @Test
    void aWebAddressIsFetchedWhenItsTurnComesAndNotBefore() {
        inputs.take("http://127.0.0.1/story");
        assertThat(inputs.refused()).isEmpty();
        Input input = inputs.accepted().getFirst();
        assertThat(input.address()).isEqualTo("http://127.0.0.1/story");
        assertThat(catchThrowableOfType(UserError.class, () -> bytes(input)).code())
                .isEqualTo("FETCH-PRIVATE");
    }

    @Test
    void aFeedThatCannotBeHadIsRefused() {
        inputs.takeFeed("ftp://news.example/feed");
        assertThat(inputs.refused()).extracting(UserError::code).containsExactly("ADD-ADDRESS");
    }

    @Test
    void anEmptyFolderIsRefused() {
        inputs.take(folder.toString());
        assertThat(inputs.refused()).extracting(UserError::code).containsExactly("ADD-EMPTY-FOLDER");
    }

    @Test
    void whatIsNeitherFileNorFolderIsRefused() throws Exception {
        Path dangling = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        inputs.take(dangling.toString());
        assertThat(inputs.refused()).extracting(UserError::code).containsExactly("ADD-NOT-A-FILE");
    }

    @Test
    void aLinkWithinTheFolderIsNotFollowedSinceWhatItLeadsToIsFoundAnyway() throws Exception {
        Path file = Files.writeString(folder.resolve("one.txt"), "words");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("same.txt"), file);
        inputs.take(folder.toString());
        assertThat(inputs.refused()).isEmpty();
        assertThat(inputs.accepted()).extracting(Input::address).containsExactly(file.toString());
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsRefusedByNameAndTheRestGoesOn() throws Exception {
        Path named = Files.createDirectories(folder.resolve("named"));
        Path outside = Files.writeString(folder.resolve("secret.txt"), "not asked for");
        Files.createSymbolicLink(named.resolve("a.txt"), outside);
        Files.createSymbolicLink(named.resolve("up"), folder);
        Files.createSymbolicLink(named.resolve("nowhere"), folder.resolve("gone"));
        Files.writeString(named.resolve("one.txt"), "words");
        inputs.take(named.toString());
        assertThat(inputs.accepted()).hasSize(1);
        assertThat(inputs.refused())
                .extracting(UserError::code)
                .containsExactlyInAnyOrder("ADD-LINK-OUTSIDE", "ADD-LINK-OUTSIDE", "ADD-NOT-A-FILE");
    }

    @Test
    void aNameThatNoFileCanHaveIsRefused() {
        inputs.take("bad\0name");
        assertThat(inputs.refused()).extracting(UserError::code).containsExactly("ADD-MISSING");
    }

    private static byte[] bytes(Input input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        input.source().open(packed -> packed.stream().transferTo(bytes));
        return bytes.toByteArray();
    }
}
