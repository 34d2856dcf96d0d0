package org.entente.engine.relate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.entente.model.Claim;
import org.entente.model.Coded;
import org.entente.model.Domain;
import org.entente.model.TieType;
import org.jspecify.annotations.Nullable;

/** What sort of thing flows from one to another. */
public enum Cargo implements Coded {
    OIL("oil"),
    ARMS("arms"),
    MONEY("money"),
    /** People who help with technique, training, repair, and what they do. */
    HELP("help"),
    /** Other goods, or not told what. */
    OTHER("other");

    private static final Map<String, Cargo> WORDS = words();

    private final String code;

    Cargo(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    private static Map<String, Cargo> words() {
        Map<String, Cargo> words = new HashMap<>();
        for (Map<String, String> row : Table.of(Cargo.class, "cargo.tsv").rows()) {
            words.put(row.getOrDefault("word", ""), ofCode(row.getOrDefault("cargo", "")));
        }
        return words;
    }

    private static Cargo ofCode(String code) {
        for (Cargo value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalStateException("cargo.tsv names no sort of cargo: " + code);
    }

    /**
     * What sort a thing is, by the words of its name, the last first; where none of them tells, by what the claim is.
     *
     * @param thing as it is named, empty where no thing is
     */
    static Cargo of(Claim claim, String thing) {
        String[] words = thing.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        for (int i = words.length - 1; i >= 0; i--) {
            Cargo cargo = ofWord(words[i]);
            if (cargo != null) {
                return cargo;
            }
        }
        if (claim.type() == TieType.FINANCE || claim.type() == TieType.LAUNDERING) {
            return MONEY;
        }
        if (claim.type() == TieType.TECHNICAL_HELP) {
            return HELP;
        }
        if (thing.isEmpty() && claim.domains().contains(Domain.ENERGY)) {
            return OIL;
        }
        return thing.isEmpty() && claim.domains().contains(Domain.FINANCIAL) ? MONEY : OTHER;
    }

    private static @Nullable Cargo ofWord(String word) {
        Cargo cargo = WORDS.get(word);
        if (cargo == null && word.endsWith("es")) {
            cargo = WORDS.get(word.substring(0, word.length() - 2));
        }
        return cargo == null && word.endsWith("s") ? WORDS.get(word.substring(0, word.length() - 1)) : cargo;
    }
}
