package org.entente.engine.kit.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.engine.kit.names.NameWords.Role;

/**
 * The keys by which a name is looked up in a {@link NameIndex}: what each telling word, and each two in a row run
 * together, keep across spellings; the same with one sign left out, for one that is wrong; initials.
 */
final class NameKeys {
    private static final int BONES_MIN = 2;

    private static final int BONES_MAX = 24;
    private static final int INITIALS_MIN = 2;
    private static final int INITIALS_MAX = 8;

    private NameKeys() {}

    /**
     * One part of a name, by several keys.
     *
     * @param words how many words of the name it covers
     * @param sure keys that the same word has in another spelling
     * @param near keys that it has where a sign is wrong, or of which only its initial is written
     */
    record Group(int words, List<String> sure, List<String> near) {}

    /** What a name is filed under. */
    static Set<String> filed(ComparableName name) {
        Set<String> keys = new TreeSet<>();
        for (Piece piece : pieces(name)) {
            piece.bones().forEach(bones -> keys.add("=" + bones));
            near(piece).forEach(bones -> keys.add("~" + bones));
            if (name.kind() == NameKind.PERSON && piece.words() == 1) {
                keys.add((piece.letters() == 1 ? "!" : "^") + piece.initial());
            }
        }
        acronyms(name).forEach(acronym -> keys.add("#" + acronym));
        return keys;
    }

    /** What a name is looked for by. */
    static List<Group> sought(ComparableName name) {
        List<Group> groups = new ArrayList<>();
        for (Piece piece : pieces(name)) {
            List<String> sure = piece.bones().stream().map(bones -> "=" + bones).toList();
            List<String> near = new ArrayList<>();
            near(piece).forEach(bones -> near.add("~" + bones));
            if (name.kind() == NameKind.PERSON && piece.words() == 1) {
                near.add((piece.letters() == 1 ? "^" : "!") + piece.initial());
            }
            groups.add(new Group(piece.words(), sure, near));
        }
        Set<String> acronyms = acronyms(name);
        if (!acronyms.isEmpty()) {
            groups.add(new Group(
                    words(name), acronyms.stream().map(each -> "#" + each).toList(), List.of()));
        }
        return groups;
    }

    /** How many of its words tell something. */
    static int words(ComparableName name) {
        return (int) name.parts().stream().filter(NamePart::isTelling).count();
    }

    /** A word, or two in a row run together: what it keeps across spellings. */
    private record Piece(Set<String> bones, int words, int letters, char initial) {}

    private static List<Piece> pieces(ComparableName name) {
        List<Piece> pieces = new ArrayList<>();
        NamePart before = null;
        for (NamePart part : name.parts()) {
            if (!part.isTelling()) {
                continue;
            }
            if (!part.bones().isEmpty()) {
                Set<String> bones = new TreeSet<>();
                if (part.role() == Role.NUMBER) {
                    bones.add(part.bones());
                } else {
                    addBones(part.sound(), bones);
                }
                if (name.kind() == NameKind.PERSON) {
                    addBones(Sounds.of(NameWords.formal(part.text())), bones);
                }
                pieces.add(new Piece(bones, 1, part.text().length(), part.text().charAt(0)));
            }
            if (before != null && part.role() == Role.WORD && before.role() == Role.WORD) {
                Set<String> bones = new TreeSet<>();
                addBones(before.sound() + part.sound(), bones);
                pieces.add(new Piece(bones, 2, 2, ' '));
            }
            before = part;
        }
        return pieces;
    }

    /** A w may be a vowel (Rouaida, Ruwaida) or a v (Wolkow, Volkov). */
    private static void addBones(String sound, Set<String> bones) {
        bones.add(Sounds.skeleton(sound));
        if (sound.indexOf('w') >= 0) {
            bones.add(Sounds.skeleton(sound.replace('w', 'v')));
        }
        bones.remove("");
    }

    /** The bones, and the same with one sign left out. */
    private static Set<String> near(Piece piece) {
        Set<String> near = new TreeSet<>(piece.bones());
        for (String bones : piece.bones()) {
            if (bones.length() >= BONES_MIN && bones.length() <= BONES_MAX) {
                for (int i = 0; i < bones.length(); i++) {
                    boolean twins = i > 0 && i + 1 < bones.length() && bones.charAt(i - 1) == bones.charAt(i + 1);
                    near.add(bones.substring(0, i) + bones.substring(twins ? i + 2 : i + 1));
                }
            }
        }
        return near;
    }

    /** Of a body's name of one word that word, of one of more its initials, with and without the words that tell little. */
    private static Set<String> acronyms(ComparableName name) {
        Set<String> acronyms = new TreeSet<>();
        if (name.kind() != NameKind.BODY) {
            return acronyms;
        }
        int words = words(name);
        StringBuilder telling = new StringBuilder();
        StringBuilder all = new StringBuilder();
        StringBuilder whole = new StringBuilder();
        for (NamePart part : name.parts()) {
            if (words == 1 && part.role() == Role.WORD) {
                acronyms.add(part.text());
            } else if (words > 1 && part.role() != Role.LEGAL && part.role() != Role.GENERIC) {
                all.append(part.text().charAt(0));
                telling.append(part.isTelling() ? part.text().substring(0, 1) : "");
            }
            whole.append(part.text().charAt(0));
        }
        if (words > 1) {
            acronyms.add(telling.toString());
            acronyms.add(all.toString());
            acronyms.add(whole.toString());
        }
        acronyms.removeIf(each -> each.length() < INITIALS_MIN || each.length() > INITIALS_MAX);
        return acronyms;
    }
}
