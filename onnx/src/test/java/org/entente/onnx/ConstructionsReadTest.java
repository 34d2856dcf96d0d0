package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Reading;
import org.junit.jupiter.api.Test;

/** Who does what to whom, and who holds what office, is read in the ordinary constructions of English, whatever the verb and the office. */
final class ConstructionsReadTest {
    private static final String DOER = "Turkey";
    private static final String SUFFERER = "Iran";
    private static final String BODY = "Siemens";

    /** Within what one role names. */
    private static final String IN_ROLE = "(?:(?! actor | recipient | object | place ).)*";

    private static final List<Verb> VERBS = List.of(
            new Verb("attack", "attacks", "attacked", "attacking", "ASSAULT"),
            new Verb("criticise", "criticises", "criticised", "criticising", "ACCUSE"),
            new Verb("sue", "sues", "sued", "suing", "ACCUSE"),
            new Verb("threaten", "threatens", "threatened", "threatening", "THREATEN"),
            new Verb("invade", "invades", "invaded", "invading", "ASSAULT"));

    private final Reader reader = new Reader(OnnxReader.bundled());

    /** A verb with its forms. */
    private record Verb(String base, String third, String past, String gerund, String type) {
        String in(String construction) {
            String large = Character.toUpperCase(past.charAt(0)) + past.substring(1);
            return construction
                    .replace("{a}", DOER)
                    .replace("{b}", SUFFERER)
                    .replace("{v}", base)
                    .replace("{vs}", third)
                    .replace("{ved}", past)
                    .replace("{Ved}", large)
                    .replace("{ving}", gerund);
        }
    }

    @Test
    void whoDoesWhatToWhomIsReadInEach() {
        List<String> missed = new ArrayList<>();
        for (Map<String, String> row :
                Table.of(ConstructionsReadTest.class, "constructions.tsv").rows()) {
            for (Verb verb : VERBS) {
                String sentence = verb.in(Table.cell(row, "construction"));
                boolean told = told(sentence).stream()
                        .anyMatch(claim -> claim.startsWith(verb.type() + " ")
                                && claim.matches(".* actor" + IN_ROLE + DOER + ".*")
                                && claim.matches(".* recipient" + IN_ROLE + SUFFERER + ".*"));
                if (!told) {
                    missed.add(sentence);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void whoeverActsOrSuffersIsToldWhateverThePhraseThatStandsForThem() {
        List<String> missed = new ArrayList<>();
        for (Map<String, String> row :
                Table.of(ConstructionsReadTest.class, "parties.tsv").rows()) {
            boolean doer = Table.cell(row, "side").equals("doer");
            String phrase = Table.cell(row, "phrase");
            for (Verb verb : VERBS.subList(0, 4)) {
                String sentence = doer
                        ? phrase + " " + verb.past() + " " + SUFFERER + " in May."
                        : DOER + " " + verb.past() + " " + phrase + " in May.";
                String actor = doer ? Table.cell(row, "told") : DOER;
                String recipient = doer ? SUFFERER : Table.cell(row, "told");
                boolean told = told(sentence).stream()
                        .anyMatch(claim ->
                                claim.contains(" actor " + actor) && claim.contains(" recipient " + recipient));
                if (!told) {
                    missed.add(sentence);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void whoDoesADeedThatANounTellsIsReadByWhatCarriesIt() {
        List<String> missed = new ArrayList<>();
        for (Map<String, String> row :
                Table.of(ConstructionsReadTest.class, "carried.tsv").rows()) {
            String sentence =
                    Table.cell(row, "construction").replace("{a}", DOER).replace("{b}", SUFFERER);
            String doer = Table.cell(row, "doer").equals("a") ? DOER : SUFFERER;
            String other = doer.equals(DOER) ? SUFFERER : DOER;
            boolean told = told(sentence).stream()
                    .anyMatch(claim -> claim.matches(".* actor" + IN_ROLE + doer + ".*")
                            && !claim.matches(".* actor" + IN_ROLE + other + ".*")
                            && claim.matches(".* (?:recipient|object|place)" + IN_ROLE + other + ".*"));
            if (!told) {
                missed.add(sentence);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void whoADeedIsLaidAtTheDoorOfIsReadInEach() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row :
                Table.of(ConstructionsReadTest.class, "charged.tsv").rows()) {
            for (List<String> deed : List.of(
                    List.of("attack on", "attacks on"),
                    List.of("bombing of", "bombings of"),
                    List.of("raid on", "raids on"))) {
                String sentence = Table.cell(row, "construction")
                        .replace("{a}", DOER)
                        .replace("{b}", SUFFERER)
                        .replace("{deed}", deed.getFirst())
                        .replace("{deeds}", deed.getLast());
                Reading reading = reader.read(OneParagraph.of(sentence), null);
                boolean right = reading.claims().stream()
                        .filter(claim -> claim.type() == EventType.ASSAULT)
                        .filter(claim -> Parties.exact(reading, claim).contains(" actor " + DOER)
                                && Parties.exact(reading, claim).contains(" recipient " + SUFFERER))
                        .anyMatch(claim -> isTold(claim, Table.cell(row, "told")));
                if (!right) {
                    wrong.add(sentence);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void howSureADeedIsIsReadInEach() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row :
                Table.of(ConstructionsReadTest.class, "certainty.tsv").rows()) {
            for (Verb verb : VERBS) {
                if (verb.type().equals("THREATEN")) {
                    continue; // what is threatened is doubtful of itself
                }
                String sentence = verb.in(Table.cell(row, "construction"));
                boolean right = reader.read(OneParagraph.of(sentence), null).claims().stream()
                        .filter(claim -> claim.type().code().equals(verb.type()))
                        .findFirst()
                        .filter(claim -> isTold(claim, Table.cell(row, "told")))
                        .isPresent();
                if (!right) {
                    wrong.add(sentence);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isTold(Claim claim, String how) {
        Factuality factuality = claim.factuality();
        return switch (how) {
            case "so" -> factuality == Factuality.CT_PLUS;
            case "not" -> factuality.isNegative() || factuality == Factuality.UU;
            case "open" -> factuality != Factuality.CT_PLUS && !factuality.isNegative() && claim.mode() != Mode.DENIED;
            default -> throw new IllegalArgumentException("certainty.tsv: " + how);
        };
    }

    @Test
    void whoHoldsAnOfficeIsReadInEach() {
        Map<String, String> offices =
                Map.of("chairman", "of", "director", "of", "spokesman", "for", "chief executive", "of");
        List<String> missed = new ArrayList<>();
        for (Map<String, String> row :
                Table.of(ConstructionsReadTest.class, "offices.tsv").rows()) {
            offices.forEach((office, preposition) -> {
                String large = Character.toUpperCase(office.charAt(0)) + office.substring(1);
                String sentence = Table.cell(row, "construction")
                        .replace("{n}", office)
                        .replace("{N}", large)
                        .replace("{p}", preposition);
                boolean told = told(sentence).stream()
                        .anyMatch(claim -> claim.startsWith("office ")
                                && claim.contains(" actor " + Table.cell(row, "holder"))
                                && claim.contains(" recipient " + BODY));
                if (!told) {
                    missed.add(sentence);
                }
            });
        }
        assertThat(missed).isEmpty();
    }

    private List<String> told(String text) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .map(claim -> claim.type().code() + Parties.exact(reading, claim))
                .toList();
    }
}
