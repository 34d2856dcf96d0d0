package org.entente.engine.relate;

import java.util.List;
import org.entente.model.Claim;
import org.entente.model.Coded;

/**
 * One accusation with what those accused say to it.
 *
 * @param claims the passages that make it, or tell that it is made, in the order of their documents' dates; never empty
 * @param accused who is accused, by name, each once
 * @param accusers who accuses, where the passages tell
 * @param answers what the accused say to it, or people who speak for them; none where the case holds none
 */
public record Accusation(List<Claim> claims, List<String> accused, List<String> accusers, List<Answer> answers) {
    public Accusation {
        claims = List.copyOf(claims);
        accused = List.copyOf(accused);
        accusers = List.copyOf(accusers);
        answers = List.copyOf(answers);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("an accusation rests on claims");
        }
    }

    /** A passage in which somebody accused answers. */
    public record Answer(How how, Claim claim) {}

    /** What an answer says. */
    public enum How implements Coded {
        /** That it is not so. */
        DENIES("denies"),
        /** That it is so, or some of it. */
        CONFIRMS("confirms"),
        /** Something else in reply. */
        REPLIES("replies"),
        /** That there is nothing to say. */
        NO_COMMENT("no-comment");

        private final String code;

        How(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Claim first() {
        return claims.getFirst();
    }
}
