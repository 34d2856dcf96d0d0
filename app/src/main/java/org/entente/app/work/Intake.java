package org.entente.app.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Evidence;
import org.entente.engine.ingest.Ingest;
import org.entente.model.Capture;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.UserError;

/** Takes inputs into a case, one after the other; what cannot be taken is refused and the rest goes on. */
final class Intake {
    private final CaseFile file;
    private final Ingest ingest;
    private final Progress progress;
    private final List<Added> added = new ArrayList<>();
    private final List<UserError> refused = new ArrayList<>();

    Intake(CaseFile file, Ingest ingest, Progress progress) {
        this.file = file;
        this.ingest = ingest;
        this.progress = progress;
    }

    void take(List<Input> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            progress.step(Progress.Stage.INGEST, i, inputs.size());
            try {
                Added one = take(inputs.get(i));
                added.add(one);
                progress.added(one);
            } catch (UserError error) {
                if (isOfTheCase(error)) {
                    throw error;
                }
                refused.add(error);
                progress.refused(error);
            }
        }
    }

    /** A full disk or a lost lease is no input's fault, and the next input would meet it too. */
    private static boolean isOfTheCase(UserError error) {
        return error.code().startsWith("CASE-") && !error.code().equals("CASE-PURGED");
    }

    private Added take(Input input) {
        byte[] bytes = bytes(input);
        Id id = Ids.document(bytes);
        Optional<Document> known = file.evidence().document(id);
        Document document = known.isPresent() ? known.get() : ingest.ingest(input.address(), bytes);
        Dated published = input.published() == null
                ? null
                : new Dated(input.published(), "option", input.published().toString());
        Evidence.Added what = file.evidence()
                .addDocument(bytes, document, new Capture(id, input.address(), input.publisher(), published));
        return new Added(input.address(), id, what != Evidence.Added.DOCUMENT);
    }

    private byte[] bytes(Input input) {
        try {
            long sizeBytes = input.source().sizeBytes();
            if (sizeBytes >= 0) {
                ingest.checkSize(input.address(), sizeBytes);
            }
            byte[] bytes = input.source().read(ingest.limits().bytesMax() + 1);
            ingest.checkSize(input.address(), bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new UserError(
                    "ADD-UNREADABLE",
                    input.address(),
                    "it could not be read (" + e.getClass().getSimpleName() + ")",
                    "Check that it is there and that you may read it",
                    e);
        }
    }

    List<Added> added() {
        return List.copyOf(added);
    }

    List<UserError> refused() {
        return List.copyOf(refused);
    }
}
