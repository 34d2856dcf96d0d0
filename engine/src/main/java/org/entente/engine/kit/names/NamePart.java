package org.entente.engine.kit.names;

import org.entente.engine.kit.names.NameWords.Role;

/**
 * A word of a name, or a phrase that counts as one.
 *
 * @param text in plain Latin letters
 * @param sound in signs of sounds
 * @param bones what it keeps across spellings
 * @param role what it is in the name
 * @param stands one spelling for all of its role
 */
record NamePart(String text, String sound, String bones, Role role, String stands) {
    static NamePart of(String text, Role role, String stands) {
        String sound = role == Role.NUMBER ? text : Sounds.of(text.replace(" ", ""));
        return new NamePart(text, sound, role == Role.NUMBER ? text : Sounds.skeleton(sound), role, stands);
    }

    NamePart asWord() {
        return role == Role.NUMBER ? this : new NamePart(text, sound, bones, Role.WORD, text);
    }

    boolean isTelling() {
        return role == Role.WORD || role == Role.NUMBER;
    }
}
