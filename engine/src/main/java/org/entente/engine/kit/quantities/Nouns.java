package org.entente.engine.kit.quantities;

import java.util.Map;
import java.util.Set;

/** English nouns without a dictionary: which look plural, and their singular. */
final class Nouns {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("people", "people"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("lives", "life"),
            Map.entry("wives", "wife"),
            Map.entry("knives", "knife"),
            Map.entry("leaves", "leaf"),
            Map.entry("crises", "crisis"),
            Map.entry("analyses", "analysis"),
            Map.entry("bases", "base"),
            Map.entry("cases", "case"),
            Map.entry("movies", "movie"),
            Map.entry("criteria", "criterion"),
            Map.entry("phenomena", "phenomenon"),
            Map.entry("buses", "bus"),
            Map.entry("viruses", "virus"),
            Map.entry("campuses", "campus"),
            Map.entry("gases", "gas"),
            Map.entry("caches", "cache"),
            Map.entry("headaches", "headache"),
            Map.entry("niches", "niche"),
            Map.entry("axes", "axe"),
            Map.entry("ashes", "ash"),
            Map.entry("indices", "index"),
            Map.entry("matrices", "matrix"),
            Map.entry("halves", "half"),
            Map.entry("thieves", "thief"),
            Map.entry("wolves", "wolf"),
            Map.entry("shelves", "shelf"),
            Map.entry("statuses", "status"),
            Map.entry("bonuses", "bonus"),
            Map.entry("hypotheses", "hypothesis"),
            Map.entry("oxen", "ox"),
            Map.entry("geese", "goose"),
            Map.entry("mice", "mouse"),
            Map.entry("tornadoes", "tornado"),
            Map.entry("torpedoes", "torpedo"),
            Map.entry("volcanoes", "volcano"),
            Map.entry("mosquitoes", "mosquito"),
            Map.entry("tomatoes", "tomato"),
            Map.entry("echoes", "echo"),
            Map.entry("embargoes", "embargo"),
            Map.entry("heroes", "hero"),
            Map.entry("potatoes", "potato"),
            Map.entry("cargoes", "cargo"),
            Map.entry("vetoes", "veto"),
            Map.entry("servicemen", "serviceman"),
            Map.entry("policemen", "policeman"),
            Map.entry("fishermen", "fisherman"),
            Map.entry("gunmen", "gunman"),
            Map.entry("lawmakers", "lawmaker"));
    private static final Set<String> SAME = Set.of(
            "police",
            "troops",
            "personnel",
            "aircraft",
            "spacecraft",
            "fish",
            "cattle",
            "sheep",
            "dead",
            "wounded",
            "injured",
            "missing",
            "series",
            "species",
            "staff",
            "means",
            "crew",
            "headquarters",
            "arms",
            "goods");
    private static final Set<String> NO_PLURAL = Set.of(
            "is",
            "was",
            "has",
            "does",
            "this",
            "us",
            "its",
            "his",
            "as",
            "plus",
            "various",
            "previous",
            "serious",
            "across",
            "less",
            "thus",
            "yes",
            "always",
            "perhaps",
            "towards",
            "besides",
            "sometimes",
            "gas",
            "bus",
            "religious",
            "dangerous",
            "consecutive",
            "numerous",
            "famous",
            "suspicious",
            "tennis",
            "business",
            "straight",
            "status",
            "virus",
            "campus",
            "crisis",
            "basis",
            "analysis",
            "bonus",
            "indigenous",
            "illus",
            "anonymous",
            "mysterious",
            "precious",
            "obvious",
            "conscious",
            "continuous",
            "simultaneous",
            "overseas",
            "afterwards",
            "nowadays",
            "upwards",
            "downwards",
            "onwards",
            "backwards",
            "forwards",
            "indoors",
            "outdoors",
            "upstairs",
            "downstairs",
            "regardless",
            "nonetheless",
            "nevertheless",
            "hers",
            "ours",
            "theirs",
            "yours",
            "whereas",
            "unless",
            "news");

    /** End in -men and are no plural of -man. */
    private static final Set<String> NO_MEN = Set.of(
            "specimen", "regimen", "abdomen", "acumen", "omen", "yemen", "semen", "stamen", "ramen", "amen", "turkmen");

    private Nouns() {}

    static boolean isPlural(String lower) {
        if (IRREGULAR.containsKey(lower) || SAME.contains(lower) || isMen(lower)) {
            return true;
        }
        return lower.length() > 3
                && lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("'s")
                && !lower.endsWith("’s")
                && !lower.endsWith("ous")
                && !NO_PLURAL.contains(lower);
    }

    private static boolean isMen(String lower) {
        return lower.length() > 4 && lower.endsWith("men") && !NO_MEN.contains(lower);
    }

    /** Whether the word is a noun whose plural looks as its singular: troops, personnel. */
    static boolean isSame(String lower) {
        return SAME.contains(lower);
    }

    static String singular(String lower) {
        String irregular = IRREGULAR.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (!isPlural(lower) || SAME.contains(lower)) {
            return lower;
        }
        if (isMen(lower)) {
            return lower.substring(0, lower.length() - 2) + "an";
        }
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        boolean es =
                lower.endsWith("ches") || lower.endsWith("shes") || lower.endsWith("xes") || lower.endsWith("sses");
        return lower.substring(0, lower.length() - (es ? 2 : 1));
    }
}
