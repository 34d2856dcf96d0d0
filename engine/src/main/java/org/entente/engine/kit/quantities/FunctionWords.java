package org.entente.engine.kit.quantities;

import java.util.Set;

/** English words that end a noun phrase: prepositions, conjunctions, pronouns, auxiliaries and their like. */
final class FunctionWords {
    private static final Set<String> WORDS =
            Set.of(("a an the this that these those my your his her its our their of in on at by for from"
                            + " to with without within into onto over under above below after before since until till"
                            + " during through across along around about against among between behind beyond near off"
                            + " out up down per via as than like unlike despite upon toward towards throughout inside"
                            + " outside amid and or but nor so yet if because while when where who whom whose which"
                            + " what whether although though unless once i you he she it we they me him us them"
                            + " himself herself itself themselves is are was were be been being am has have had"
                            + " having do does did will would shall should can could may might must not no yes there"
                            + " here then now also just only even still already ago later earlier today yesterday"
                            + " tomorrow tonight said says say saying told according including compared apiece each"
                            + " both all any some every more less most least fewer such same other another else too"
                            + " very much many last next past grew rose fell won lost come comes joined died began came went made took got gave found left held kept remain"
                            + " remained become became fled ran sat stood spoke broke chose drove fought flew hid knew led met rode sent"
                            + " slept struck swept shook tore spent sold sought swore thought wrote wore brought bought built caught drew drank ate forgot"
                            + " heard hung overcame rang sang swam taught threw understood agree agreed believe want"
                            + " support oppose live lived think thinks escaped survived how why however meanwhile respectively altogether overall aboard ashore alive"
                            + " instead together away back isn't aren't wasn't weren't don't doesn't didn't won't"
                            + " can't couldn't i'm it's currently recently nearly almost reportedly allegedly"
                            + " immediately go goes going gone thanks put saw paid felt let laid woke annually daily weekly monthly yearly plus minus versus vs")
                    .split(" "));

    private static final Set<String> ENDINGS = Set.of("s", "re", "ve", "ll", "d", "m");

    private FunctionWords() {}

    static boolean is(String lower) {
        return WORDS.contains(lower) || isContracted(lower);
    }

    /** "wasn't", "he's", "they've": what is contracted is no noun where its stem is none or it denies. */
    private static boolean isContracted(String lower) {
        int mark = Math.max(lower.lastIndexOf('\''), lower.lastIndexOf('\u2019'));
        if (mark <= 0) {
            return false;
        }
        String ending = lower.substring(mark + 1);
        return ending.equals("t") && lower.charAt(mark - 1) == 'n'
                || ENDINGS.contains(ending) && WORDS.contains(lower.substring(0, mark));
    }
}
