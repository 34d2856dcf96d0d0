package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.engine.Pipeline;
import org.entente.engine.Pipeline.CaseResult;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.engine.relate.Accusation;
import org.entente.engine.relate.Accusations;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Overlap;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What those accused say to what they are accused of, in texts as the reader reads them. */
final class AnswersReadTest {
    private static final LocalDate DAY = LocalDate.parse("2024-05-03");
    private final Pipeline pipeline = new Pipeline(OnnxReader.bundled());

    /** "Iran: denies Tehran denied it" for each answer; "Iran: none" where there is none. Texts are two days apart. */
    private List<String> answers(String... texts) {
        List<Pipeline.Input> inputs = new ArrayList<>();
        for (String text : texts) {
            Document document = OneParagraph.of(text);
            inputs.add(new Pipeline.Input(document, DAY.plusDays(2L * inputs.size()), null));
        }
        CaseResult result = pipeline.run(inputs);
        Material material = new Material(result, inputs);
        List<String> told = new ArrayList<>();
        for (Accusation one : Accusations.of(
                result.claims().stream().map(ResolvedClaim::claim).toList(), material)) {
            String accused = String.join(", ", one.accused());
            if (one.answers().isEmpty()) {
                told.add(accused + ": none");
            }
            one.answers()
                    .forEach(answer -> told.add(accused + ": " + answer.how().code() + " "
                            + answer.claim()
                                    .span()
                                    .in(material.textOf(answer.claim().document()))));
        }
        return told;
    }

    private static final String DRONES = "The United States accused Iran of supplying drones to Russia.";
    private static final String FRAUD = "Prosecutors charged Tarn Air with fraud.";

    @Test
    void aDenialOfTheDeedAnswersInItsDocumentAndInAnother() {
        assertThat(answers(DRONES + " Tehran denied supplying drones to Russia."))
                .containsExactly("Iran: denies Tehran denied supplying drones to Russia");
        assertThat(answers(DRONES, "Iran denied supplying drones to Russia, its foreign ministry said."))
                .containsExactly("Iran: denies Iran denied supplying drones to Russia");
        assertThat(
                        answers(
                                "Ukraine accused Russia of shelling a hospital in Kherson. Russia's defence ministry said its forces had not shelled the hospital."))
                .containsExactly("Russia: denies its forces had not shelled the hospital");
    }

    @Test
    void aDenialThatOnlyPointsAtTheChargeAnswersWhatStandsBeforeIt() {
        assertThat(answers(DRONES + " Iran denied the accusation."))
                .containsExactly("Iran: denies Iran denied the accusation");
        assertThat(answers("Ukraine accused Russia of shelling a hospital in Kherson. The Kremlin denied it."))
                .containsExactly("Russia: denies Kremlin denied it");
        assertThat(
                        answers(
                                "Norway accused the tanker company Orrin Lines of smuggling oil. The company denied wrongdoing."))
                .containsExactly("Orrin Lines: denies The company denied wrongdoing");
    }

    @Test
    void aDenialInAnotherDocumentThatOnlyPointsMustNameTheAccuser() {
        assertThat(answers(DRONES, "Iran rejected the American accusations."))
                .containsExactly("Iran: denies Iran rejected the American accusations");
        assertThat(answers(DRONES, "Iran rejected the Swedish accusations.")).containsExactly("Iran: none");
    }

    @Test
    void whoSpeaksForTheAccusedAnswersForThemAndTheirCriticsDoNot() {
        assertThat(answers("Prosecutors charged Ann Reed with fraud. Reed's lawyer said that she was innocent."))
                .containsExactly("Ann Reed: denies Reed's lawyer said that she was innocent");
        assertThat(
                        answers(
                                "According to critics, Rwanda allegedly supports the M23 rebels. Rwandan President Paul Kagame denied supporting the rebels."))
                .containsExactly("Rwanda: denies Paul Kagame denied supporting the rebels");
        assertThat(answers(DRONES + " Iranian officials dismissed the allegations as baseless."))
                .containsExactly("Iran: denies Iranian officials dismissed the allegations");
        assertThat(answers(FRAUD + " A passenger of Tarn Air denied the charges."))
                .containsExactly("Tarn Air: none");
        assertThat(answers("Critics of Iran dismissed the accusations. " + DRONES))
                .containsExactly("Iran: none");
    }

    @Test
    void anAdmissionAndAReplyAndSilenceAreToldApart() {
        assertThat(answers("Rebels allegedly attacked a convoy near Tessik. The rebels admitted attacking the convoy."))
                .containsExactly("Rebels: confirms The rebels admitted attacking the convoy");
        assertThat(answers("A court indicted General Omar Salih. Salih replied that the court had no power over him."))
                .containsExactly("Omar Salih: replies Salih replied that the court had no power over him");
        assertThat(answers(FRAUD + " Tarn Air did not respond to a request for comment."))
                .containsExactly("Tarn Air: no-comment Tarn Air did not respond to a request for comment");
        assertThat(answers(FRAUD + " A spokesman for Tarn Air declined to comment on the case."))
                .containsExactly("Tarn Air: no-comment A spokesman for Tarn Air declined to comment on the case");
    }

    @Test
    void whatIsNotAboutTheChargeAnswersNothing() {
        assertThat(answers("Ukraine accused Russia of shelling a hospital in Kherson. Russia visited Oman."))
                .containsExactly("Russia: none");
        assertThat(answers("Kenya blamed Ethiopia for the attack. Kenya denied that its army was weak."))
                .containsExactly("Ethiopia: none");
        assertThat(answers(DRONES, "Iran supplied fuel to Syria, Iran said.")).containsExactly("Iran: none");
        assertThat(answers(DRONES, "Iran denied supplying missiles to Syria.")).containsExactly("Iran: none");
    }

    /** What a run of the pipeline says of its mentions and claims. */
    private static final class Material implements Accusations.Material {
        private final Map<Id, Mention> mentions = new HashMap<>();
        private final Map<Id, Entity> entities = new HashMap<>();
        private final Map<Id, Gathering> happenings = new HashMap<>();
        private final Map<Id, Pipeline.Input> inputs = new HashMap<>();
        private final CaseResult result;
        private final Cast cast;

        Material(CaseResult result, List<Pipeline.Input> inputs) {
            this.result = result;
            result.readings().forEach(reading -> reading.mentions().forEach(one -> mentions.put(one.id(), one)));
            result.entities().forEach(entity -> entity.mentions().forEach(one -> entities.put(one, entity)));
            result.gatherings().stream()
                    .filter(gathering -> gathering.kind() == ClaimKind.EVENT)
                    .forEach(gathering -> gathering.claims().forEach(claim -> happenings.put(claim, gathering)));
            inputs.forEach(input -> this.inputs.put(input.document().id(), input));
            this.cast = new Cast(result.entities(), mentions::get);
        }

        @Override
        public String textOf(Id document) {
            return Objects.requireNonNull(inputs.get(document)).document().text();
        }

        @Override
        public @Nullable LocalDate published(Id document) {
            return Objects.requireNonNull(inputs.get(document)).day();
        }

        @Override
        public Collection<Verdict> verdictsOf(Id claim) {
            return result.verdicts().stream()
                    .filter(verdict -> verdict.a().equals(claim) || verdict.b().equals(claim))
                    .toList();
        }

        @Override
        public Cast cast() {
            return cast;
        }

        @Override
        public EntityKind kindOf(Id mention) {
            return Objects.requireNonNull(mentions.get(mention)).kind();
        }

        @Override
        public String nameOf(Id mention) {
            Entity entity = entities.get(mention);
            return entity == null
                    ? Objects.requireNonNull(mentions.get(mention)).name()
                    : entity.name();
        }

        @Override
        public String entityKey(Id mention) {
            Entity entity = entities.get(mention);
            return (entity == null ? mention : entity.id()).hex();
        }

        @Override
        public Overlap.Happening happeningOf(Claim claim) {
            Gathering gathering = happenings.get(claim.id());
            return new Overlap.Happening((gathering == null ? claim.id() : gathering.id()).hex(), "");
        }

        @Override
        public String sourceOf(Claim claim) {
            return "";
        }
    }
}
