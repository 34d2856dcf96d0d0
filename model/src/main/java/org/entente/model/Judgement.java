package org.entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision: appended to the case, never changed, taken back only by an {@link Undo}. It
 * points at passages and mentions, never at derived ids, so that it outlives a new reading.
 *
 * @param id of its sequence number in the case, its time and its content
 * @param who the person's name as they gave it
 * @param at ISO 8601 date and time with its offset, as the machine's owner had it
 * @param why in the person's words, may be empty
 * @param decision what was decided
 */
public record Judgement(Id id, String who, String at, String why, Decision decision) {

    /** What may be decided. */
    public sealed interface Decision {}

    /** The two mentions name one entity. */
    public record Merge(Id mention, Id other) implements Decision {}

    /** The two mentions name two entities. */
    public record Split(Id mention, Id other) implements Decision {}

    /** The claim is a right reading of its passage. */
    public record Accept(ClaimAnchor claim) implements Decision {}

    /** The claim is not what its passage says. */
    public record Reject(ClaimAnchor claim) implements Decision {}

    /**
     * The claim is right once put so. Null leaves a part as it is.
     *
     * @param claim the claim as the machine read it
     * @param type code of another type of the same kind
     * @param factuality another certainty
     * @param mode another mode
     * @param value another value of its figure, as a plain decimal number
     * @param speaker another speaker's name
     */
    public record Correct(
            ClaimAnchor claim,
            @Nullable String type,
            @Nullable Factuality factuality,
            @Nullable Mode mode,
            @Nullable String value,
            @Nullable String speaker)
            implements Decision {}

    /**
     * A claim that the machine missed.
     *
     * @param claim where it stands and what it is
     * @param participants who takes part, by the words that name them
     * @param value for a figure claim its value as a plain decimal number
     * @param unit for a figure claim its unit
     */
    public record AddClaim(
            ClaimAnchor claim,
            List<AddedParticipant> participants,
            Factuality factuality,
            Mode mode,
            @Nullable String value,
            @Nullable String unit)
            implements Decision {
        public AddClaim {
            participants = List.copyOf(participants);
        }
    }

    /** One who takes part in an added claim. */
    public record AddedParticipant(Role role, Passage passage, EntityKind kind) {}

    /** A name that the machine missed. */
    public record AddMention(Passage passage, EntityKind kind) implements Decision {}

    /** The publisher's grade on the Admiralty scale: one letter A to F. */
    public record Grade(String publisher, String grade) implements Decision {
        public Grade {
            if (!grade.matches("[A-F]")) {
                throw new IllegalArgumentException("a grade is a letter from A to F: " + grade);
            }
        }
    }

    /** The two claims do not bear on each other. */
    public record Dismiss(ClaimAnchor claim, ClaimAnchor other) implements Decision {}

    /**
     * The entity that a mention names is not who the listing is. It holds as long as the listing stays as it is.
     *
     * @param mention a mention of the entity
     * @param list the list's name
     * @param entry the listing's number or reference in its list
     * @param listing the listing's id, that of its content
     * @param name the name that it is listed under
     */
    public record DismissHit(Id mention, String list, String entry, Id listing, String name) implements Decision {}

    /**
     * The entity that a mention names is who the listing is: the opposite of a {@link DismissHit}, of the same parts.
     */
    public record ConfirmHit(Id mention, String list, String entry, Id listing, String name) implements Decision {}

    /** The entity that a mention names is called so. */
    public record Rename(Id mention, String name) implements Decision {
        public Rename {
            if (name.isBlank() || !name.equals(name.strip())) {
                throw new IllegalArgumentException("a name has letters and no blanks around them");
            }
        }
    }

    /** The entity that a mention names is of that kind. */
    public record Relabel(Id mention, EntityKind kind) implements Decision {}

    /** The entity that the first mention names is a part of the other's, and not the same. */
    public record PartOf(Id mention, Id whole) implements Decision {}

    /**
     * What a person looks at is kept under a name. It says nothing of the case; the latest view of a name stands.
     *
     * @param address the part of an address behind the server's: path, question and what stands behind the #
     */
    public record KeepView(String name, String address) implements Decision {
        /** More is kept of no view. */
        public static final int ADDRESS_CHARS_MAX = 20_000;

        private static final int NAME_CHARS_MAX = 120;

        public KeepView {
            if (name.isBlank() || !name.equals(name.strip()) || name.length() > NAME_CHARS_MAX) {
                throw new IllegalArgumentException(
                        "a name has letters, no blanks around them, and at most " + NAME_CHARS_MAX + " characters");
            }
            if (!address.matches("/(?!/)[^\\\\\\s\\p{Cntrl}]*") || address.length() > ADDRESS_CHARS_MAX) {
                throw new IllegalArgumentException("no address of a page: " + address);
            }
        }
    }

    /** An earlier judgement no longer holds. */
    public record Undo(Id judgement) implements Decision {}

    /**
     * Where a claim stands and what it is, so that it is found again in a new reading.
     *
     * @param passage the words that the claim hangs on, its trigger; for an added claim its words
     * @param type the claim's type, and with it the kind
     */
    public record ClaimAnchor(Passage passage, ClaimType type) {}
}
