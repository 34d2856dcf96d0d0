package org.entente.app.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Evidence;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.ingest.Taker;
import org.entente.model.Capture;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** Takes inputs into a case, one after the other; what cannot be taken is refused and the rest goes on. */
final class Intake {
    private final CaseFile file;
    private final Ingest ingest;
    private final Progress progress;
    private final Supplier<String> now;
    private final List<Added> added = new ArrayList<>();
    private final List<UserError> refused = new ArrayList<>();

    /** @param now tells date and time with its offset, for when a document came in */
    Intake(CaseFile file, Ingest ingest, Progress progress, Supplier<String> now) {
        this.file = file;
        this.ingest = ingest;
        this.progress = progress;
        this.now = now;
    }

    void take(List<Input> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            progress.step(Progress.Stage.INGEST, i, inputs.size());
            Input input = inputs.get(i);
            try {
                open(input);
            } catch (UserError error) {
                refuse(error);
            }
        }
    }

    private void open(Input input) {
        try {
            input.source().open(packed -> ingest.open(input.address(), packed, new Documents(input)));
        } catch (IOException e) {
            throw new UserError(
                    "ADD-UNREADABLE",
                    input.address(),
                    "it could not be read (" + e.getClass().getSimpleName() + ")",
                    "Check that it is there and that you may read it",
                    e);
        }
    }

    private void refuse(UserError error) {
        if (isOfTheCase(error)) {
            throw error;
        }
        refused.add(error);
        progress.refused(error);
    }

    /** A full disk or a lost lease is no input's fault, and the next input would meet it too. */
    private static boolean isOfTheCase(UserError error) {
        return error.code().startsWith("CASE-") && !error.code().equals("CASE-PURGED");
    }

    /** Takes the documents of one input, one after the other. */
    private final class Documents implements Taker {
        private final Input input;

        Documents(Input input) {
            this.input = input;
        }

        @Override
        public boolean document(String name, @Nullable String address, byte[] bytes) {
            try {
                ingest.checkSize(name, bytes.length);
                Added one = take(name, bytes);
                added.add(one);
                progress.added(one);
                return true;
            } catch (UserError error) {
                refuse(error);
                return false;
            }
        }

        private Added take(String name, byte[] bytes) {
            Id id = Ids.document(bytes);
            Optional<Document> known = file.evidence().document(id);
            Document document = known.isPresent() ? known.get() : ingest.ingest(name, bytes);
            Dated published = input.published() == null
                    ? null
                    : new Dated(input.published(), "option", input.published().toString());
            Evidence.Added what = file.evidence()
                    .addDocument(bytes, document, new Capture(id, name, input.publisher(), published), now.get());
            return new Added(name, id, what != Evidence.Added.DOCUMENT);
        }

        @Override
        public void refused(UserError error) {
            refuse(error);
        }

        @Override
        public void passedOver(String container, int count, String what) {
            progress.passedOver(container, count, what);
        }
    }

    List<Added> added() {
        return List.copyOf(added);
    }

    List<UserError> refused() {
        return List.copyOf(refused);
    }
}
