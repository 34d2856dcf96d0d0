package org.entente.app.cli;

import java.util.List;
import java.util.Locale;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.app.work.DocumentView;
import org.entente.model.Entity;
import org.entente.model.Participant;
import org.entente.model.Review;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which claims a command is asked for; what is not asked is not narrowed. */
final class Selection {
    @Option(
            names = "--document",
            paramLabel = "WORDS",
            description = "of documents whose file, title, publisher or id holds the words")
    private @Nullable String document;

    @Option(names = "--entity", paramLabel = "NAME", description = "with an entity whose name or alias holds the words")
    private @Nullable String entity;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "of this type or measure, such as REQUEST, supply, deaths")
    private @Nullable String type;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "put so: asserted, alleged, suspected, planned, requested…")
    private @Nullable String mode;

    @Option(names = "--review", paramLabel = "STATE", description = "machine, accepted, rejected, corrected or added")
    private @Nullable String review;

    @Option(names = "--rejected", description = "rejected claims too")
    private boolean rejected;

    List<ClaimView> of(CaseView view) {
        return view.claims().stream()
                .filter(claim -> document == null || isOf(claim.document(), document))
                .filter(claim -> entity == null || isWith(view, claim, entity))
                .filter(claim -> type == null || claim.claim().type().code().equalsIgnoreCase(type))
                .filter(claim -> mode == null || claim.claim().mode().code().equalsIgnoreCase(mode))
                .filter(claim -> review == null
                        ? rejected || claim.review() != Review.REJECTED
                        : claim.review().code().equalsIgnoreCase(review))
                .toList();
    }

    private static boolean isOf(DocumentView document, String words) {
        return holds(document.file(), words)
                || holds(document.document().title(), words)
                || holds(document.publisher(), words)
                || document.id().hex().startsWith(words);
    }

    private static boolean isWith(CaseView view, ClaimView claim, String name) {
        return claim.claim().participants().stream()
                .map(Participant::mention)
                .flatMap(mention -> view.entityOf(mention).stream())
                .anyMatch(each -> named(each, name));
    }

    private static boolean named(Entity entity, String words) {
        return holds(entity.name(), words) || entity.aliases().stream().anyMatch(alias -> holds(alias, words));
    }

    static boolean holds(@Nullable String text, String words) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
