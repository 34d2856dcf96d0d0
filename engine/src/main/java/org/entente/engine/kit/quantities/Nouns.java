package org.entente.engine.kit.quantities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * English nouns without a dictionary: which look plural, and their singular. What no rule of spelling tells is listed,
 * and some hold for their compounds too: "housewives" as "wives".
 */
final class Nouns {
    /** Listed plurals that end compounds too. */
    private static final List<String> ENDING_COMPOUNDS = List.of(
            "people", "children", "women", "wives", "leaves", "shelves", "wolves", "bases", "analyses", "theses");

    /** Plurals that no rule tells, each with its singular. */
    private static final Map<String, String> IRREGULAR = pairs("people people, men man, women woman, children child,"
            + " feet foot, teeth tooth, geese goose, mice mouse, lice louse, oxen ox,"
            + " lives life, wives wife, knives knife, leaves leaf, halves half, thieves thief, wolves wolf,"
            + " shelves shelf, loaves loaf, calves calf, scarves scarf, hooves hoof, elves elf, dwarves dwarf,"
            + " sheaves sheaf, wharves wharf, selves self,"
            + " crises crisis, analyses analysis, theses thesis, hypotheses hypothesis, parentheses parenthesis,"
            + " diagnoses diagnosis, oases oasis, bases base, axes axe, pickaxes pickaxe,"
            + " indices index, matrices matrix, appendices appendix, vertices vertex, vortices vortex,"
            + " criteria criterion, phenomena phenomenon, bacteria bacterium, referenda referendum,"
            + " millennia millennium, memoranda memorandum, alumni alumnus, nuclei nucleus, fungi fungus,"
            + " stimuli stimulus, larvae larva, antennae antenna, vertebrae vertebra, formulae formula,"
            + " passersby passerby, lenses lens, gases gas, biases bias, canvases canvas, atlases atlas,"
            + " aliases alias, irises iris, quizzes quiz,"
            + " pts point, mps mp, tds td, tvs tv, cds cd, evs ev, rvs rv, pcs pc, pms pm, ins in, ups up, ons on");

    /** Plurals in -ies of nouns in -ie. */
    private static final Set<String> IN_IE = words("movies rookies cookies calories kilocalories zombies selfies"
            + " prairies brownies genies hippies collies birdies bogies magpies neckties veggies newbies smoothies"
            + " hoodies foodies goalies indies junkies sorties reveries lingeries menageries pixies aunties townies"
            + " quickies freebies caddies laddies talkies techies aussies budgies bookies boogies");

    /** Plurals in -oes of nouns in -oe. */
    private static final Set<String> IN_OE =
            words("shoes snowshoes horseshoes toes hoes foes woes canoes oboes floes throes aloes roes does");

    /** Plurals in -ches of nouns in -che. */
    private static final Set<String> IN_CHE = words("aches headaches backaches toothaches stomachaches heartaches"
            + " caches niches avalanches psyches quiches moustaches mustaches pastiches cliches creches douches");

    /** Plurals in -uses of nouns in -use, besides those in -ause and -ouse. */
    private static final Set<String> IN_USE =
            words("uses reuses excuses abuses ruses fuses muses refuses recluses misuses");

    private static final Set<String> SAME = words("police troops personnel dead wounded injured missing series species"
            + " staff means crew headquarters arms goods fish cattle sheep deer salmon trout moose bison swine offspring"
            + " livestock crossroads barracks gallows shrimp squid quail homeless unemployed cod tuna carp elk"
            + " reindeer buffalo clergy folk aircrew poultry infantry cavalry");

    private static final Set<String> NO_PLURAL = words("is was has does this us its his as plus less yes always perhaps"
            + " towards besides sometimes gas consecutive straight illus overseas afterwards nowadays upwards downwards"
            + " onwards backwards forwards indoors outdoors upstairs downstairs regardless hers ours theirs yours"
            + " whereas news politics economics physics mathematics athletics gymnastics electronics genetics robotics"
            + " aerobics bias canvas atlas alias chaos christmas texas kansas arkansas lens corps across thus unless"
            + " tennis pelvis iris penis chassis debris trellis series");

    /** In -us and plural, where most are no plurals: virus, campus. */
    private static final Set<String> PLURAL_IN_US =
            words("menus gurus emus tutus caribous bayous haikus thous plateaus bureaus tableaus chateaus gnus flus");

    /** End in -men and are no plural of -man. */
    private static final Set<String> NO_MEN =
            words("specimen regimen abdomen acumen omen yemen semen stamen ramen amen turkmen");

    private Nouns() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static Map<String, String> pairs(String list) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : list.split(", ")) {
            String[] both = pair.strip().split(" ");
            pairs.put(both[0], both[1]);
        }
        return Map.copyOf(pairs);
    }

    static boolean isPlural(String lower) {
        if (irregular(lower) != null || isSame(lower) || isMen(lower)) {
            return true;
        }
        return lower.length() > 3
                && lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("'s")
                && !lower.endsWith("’s")
                && !lower.endsWith("sis")
                && !lower.endsWith("itis")
                && (!lower.endsWith("us") || PLURAL_IN_US.contains(lower))
                && !NO_PLURAL.contains(lower);
    }

    private static boolean isMen(String lower) {
        return lower.length() > 4 && lower.endsWith("men") && !NO_MEN.contains(lower);
    }

    /** Whether the word is a noun whose plural looks as its singular: troops, personnel. */
    static boolean isSame(String lower) {
        return SAME.contains(lower) || lower.length() > "craft".length() && lower.endsWith("craft");
    }

    static String singular(String lower) {
        String irregular = irregular(lower);
        if (irregular != null) {
            return irregular;
        }
        if (!isPlural(lower) || isSame(lower)) {
            return lower;
        }
        if (isMen(lower)) {
            return without(lower, 2) + "an";
        }
        if (lower.endsWith("ies") && lower.length() > 4 && !IN_IE.contains(lower)) {
            return without(lower, 3) + "y";
        }
        return without(lower, endsInEs(lower) ? 2 : 1);
    }

    /** The singular of a listed plural, or of a compound that ends in one; null where neither is listed. */
    private static @Nullable String irregular(String lower) {
        String listed = IRREGULAR.get(lower);
        if (listed != null) {
            return listed;
        }
        for (String ending : ENDING_COMPOUNDS) {
            if (lower.endsWith(ending)) {
                return without(lower, ending.length()) + IRREGULAR.get(ending);
            }
        }
        return null;
    }

    /** Whether the plural adds two letters. */
    private static boolean endsInEs(String lower) {
        if (lower.endsWith("ches")) {
            return !IN_CHE.contains(lower);
        }
        if (lower.endsWith("oes")) {
            return !IN_OE.contains(lower);
        }
        if (lower.endsWith("uses")) {
            return !IN_USE.contains(lower) && !lower.endsWith("auses") && !lower.endsWith("ouses");
        }
        return lower.endsWith("shes") || lower.endsWith("xes") || lower.endsWith("sses") || lower.endsWith("tzes");
    }

    private static String without(String lower, int letters) {
        return lower.substring(0, lower.length() - letters);
    }
}
