package org.entente.engine.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.engine.reconcile.FigureFrame.Item;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.Mode;
import org.entente.model.ScopePart;
import org.jspecify.annotations.Nullable;

/** Titles of events, series and ties for a person to read. Stateless and thread-safe. */
final class Titles {
    private Titles() {}

    static String of(List<ResolvedClaim> ascending) {
        return ascending.getFirst().claim().kind() == ClaimKind.FIGURE ? ofSeries(ascending) : ofHappening(ascending);
    }

    /** Killed in the strikes; Range of Falka; Exports of Tolma to Orvia. */
    private static String ofSeries(List<ResolvedClaim> ascending) {
        List<FigureFrame> frames = new ArrayList<>();
        ascending.forEach(resolved -> resolved.claim()
                .figures()
                .forEach(figure -> frames.add(
                        new FigureFrame(new FigureInContext(resolved, figure), SentenceWords.of(resolved)))));
        String title = Measures.title(
                frames.getFirst().measureName, frames.getFirst().figure.measure());
        String event = most(frames, ScopePart.Kind.EVENT);
        boolean told = event != null
                && !Measures.wordsOf(frames.getFirst().measureName).contains(Words.head(event));
        String actor = most(frames, ScopePart.Kind.ACTOR);
        String recipient = most(frames, ScopePart.Kind.RECIPIENT);
        String place = most(frames, ScopePart.Kind.PLACE);
        StringBuilder words = new StringBuilder(title);
        if (told) {
            words.append(" in ").append(withArticle(event));
        }
        if (place != null) {
            words.append(told ? ", " : " in ").append(place);
        }
        if (!told && actor != null) {
            words.append(" by ").append(actor);
        }
        if (!told && recipient != null) {
            words.append(" to ").append(recipient);
        }
        String bearer = words.length() == title.length() ? mostNamed(frames) : null;
        return bearer == null
                ? words.toString()
                : words.append(": ").append(bearer).toString();
    }

    private static String withArticle(@Nullable String event) {
        String words = event == null ? "" : event;
        boolean has = words.matches("(?i)(?:the|an?|this|that|these|those|its|his|her|their) .*")
                || Character.isUpperCase(words.codePointAt(0));
        return has ? words : "the " + words;
    }

    /** North Korea – Russia: sent, 3 May 2024. */
    private static String ofHappening(List<ResolvedClaim> ascending) {
        List<String> actors = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        List<String> triggers = new ArrayList<>();
        List<String> told = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (ResolvedClaim resolved : ascending) {
            ClaimFrame frame = new ClaimFrame(resolved, SentenceWords.of(resolved));
            frame.actors.stream().limit(1).forEach(party -> actors.add(party.name()));
            List<Party> whom = frame.recipients.isEmpty()
                    ? frame.objects.isEmpty() ? frame.places : frame.objects
                    : frame.recipients;
            whom.stream().limit(1).forEach(party -> targets.add(party.name()));
            triggers.add(frame.triggerWords);
            if (resolved.claim().mode() != Mode.DENIED) {
                told.add(frame.triggerWords); // "Kigali denied the charge" does not say what it denies
            }
            Edtf when = frame.statedWhen();
            if (when != null) {
                days.add(Days.inWords(when));
            }
        }
        boolean tie = ascending.getFirst().claim().kind() == ClaimKind.TIE;
        String actor = most(actors);
        String target = most(targets);
        String what = tie
                ? ascending.getFirst().claim().type().code().replace('-', ' ')
                : most(told.isEmpty() ? triggers : told);
        String who = actor == null ? target : target == null ? actor : actor + " \u2013 " + target;
        String day = tie ? null : most(days);
        return Words.capitalised((who == null ? "" : who + ": ") + what + (day == null ? "" : ", " + day));
    }

    private static @Nullable String most(List<FigureFrame> frames, ScopePart.Kind kind) {
        List<String> words = new ArrayList<>();
        frames.forEach(frame -> frame.items(kind).stream().map(Item::words).forEach(words::add));
        return most(words);
    }

    private static @Nullable String mostNamed(List<FigureFrame> frames) {
        List<String> names = new ArrayList<>();
        frames.forEach(frame -> frame.subject.forEach(party -> names.add(party.name())));
        return most(names);
    }

    /** What stands most often, of equals the first in the order of the alphabet; null for none. */
    private static @Nullable String most(List<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        words.forEach(word -> counts.merge(word.replaceAll("\\s+", " ").strip(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
