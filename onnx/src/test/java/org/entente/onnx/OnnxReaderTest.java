package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.engine.read.NameSpan;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.Token;
import org.entente.model.Span;
import org.entente.model.UserError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class OnnxReaderTest {
    private static final List<String> SENTENCES = List.of(
            "The navy of Valdoria seized two tankers off the coast on Monday.",
            "Officials in Port Lind denied that any weapons had been delivered to the rebels.",
            "According to the ministry, Gen. Oda Lind met President Tomas Okoro in Kestrel City.",
            "The convoy was attacked by gunmen, who fled before the police arrived.",
            "Nobody was hurt.",
            "If the talks fail, the alliance may impose new sanctions on the Lindholm Shipping Company.");

    private static OnnxReader reader;

    @BeforeAll
    static void load() {
        reader = OnnxReader.bundled();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static List<Sentence> read(String text) {
        return reader.read(text, List.of(new Span(0, text.length())));
    }

    private static Token token(Sentence sentence, String text) {
        return sentence.tokens().stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void subjectsObjectsAndRootsAreFound() {
        Sentence sentence = read(SENTENCES.getFirst()).getFirst();
        Token seized = token(sentence, "seized");
        assertThat(seized.head()).isEqualTo(Token.ROOT);
        assertThat(seized.relation()).isEqualTo("root");
        assertThat(seized.lemma()).isEqualTo("seize");
        assertThat(seized.xpos()).isEqualTo("VBD");
        int root = sentence.tokens().indexOf(seized);
        assertThat(token(sentence, "navy").relation()).isEqualTo("nsubj");
        assertThat(token(sentence, "navy").head()).isEqualTo(root);
        assertThat(token(sentence, "tankers").relation()).isEqualTo("obj");
        assertThat(token(sentence, "tankers").lemma()).isEqualTo("tanker");
        assertThat(sentence.isParsed()).isTrue();
    }

    @Test
    void passivesAreToldApart() {
        Sentence sentence = read(SENTENCES.get(3)).getFirst();
        assertThat(token(sentence, "convoy").relation()).isEqualTo("nsubj:pass");
        assertThat(token(sentence, "gunmen").relation()).isEqualTo("obl:agent");
    }

    @Test
    void namesAreTyped() {
        Sentence sentence = read(SENTENCES.get(2)).getFirst();
        List<String> names = sentence.names().stream()
                .map(name -> name.kind() + " "
                        + sentence.tokens()
                                .get(name.first())
                                .span()
                                .cover(sentence.tokens().get(name.last()).span())
                                .in(SENTENCES.get(2)))
                .toList();
        assertThat(names)
                .anyMatch(each -> each.startsWith(NameSpan.Kind.PERSON.name()) && each.endsWith("Oda Lind"))
                .anyMatch(each -> each.startsWith(NameSpan.Kind.PERSON.name()) && each.endsWith("Tomas Okoro"))
                .contains(NameSpan.Kind.PLACE + " Kestrel City");
    }

    @Test
    void aSentenceReadsTheSameInEveryCompany() {
        Map<String, Sentence> alone = new HashMap<>();
        for (String sentence : SENTENCES) {
            alone.put(sentence, read(sentence).getFirst());
        }
        for (long seed = 1; seed <= 4; seed++) {
            List<String> order = new ArrayList<>(SENTENCES);
            Collections.shuffle(order, new Random(seed));
            String text = String.join(" ", order);
            List<Sentence> together = read(text);
            assertThat(together).hasSameSizeAs(order);
            for (int i = 0; i < order.size(); i++) {
                assertThat(shape(together.get(i))).isEqualTo(shape(alone.get(order.get(i))));
            }
        }
    }

    @Test
    void scoresAreTheSameBitForBitOnAnyThread() throws Exception {
        Map<String, Analysis> alone = new HashMap<>();
        for (String sentence : SENTENCES) {
            alone.put(sentence, analyse(sentence));
        }
        List<Future<Analysis>> all = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 60; i++) {
                String sentence = SENTENCES.get(i % SENTENCES.size());
                asked.add(sentence);
                all.add(threads.submit(() -> analyse(sentence)));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get()).isEqualTo(alone.get(asked.get(i)));
        }
    }

    @Test
    void aVeryLongSentenceIsReadWhole() {
        StringBuilder text = new StringBuilder("The list names");
        for (int i = 0; i < 400; i++) {
            text.append(" the port of Lind").append(i).append(',');
        }
        text.append(" and nothing else.");
        List<Sentence> sentences = read(text.toString());
        assertThat(sentences).hasSize(1);
        List<Token> tokens = sentences.getFirst().tokens();
        assertThat(tokens.stream().filter(token -> token.head() == Token.ROOT)).hasSize(1);
        assertThat(tokens.getLast().text()).isEqualTo(".");
        assertThat(tokens).hasSizeGreaterThan(2_000);
        assertThat(tokens.stream().filter(token -> token.head() != Token.ROOT))
                .allMatch(token -> token.head() >= 0 && token.head() < tokens.size());
    }

    @Test
    void givenWordsAreKept() {
        List<Token> tokens = reader.parse(List.of("They", "did", "n't", "sign", "."));
        assertThat(tokens.stream().map(Token::text)).containsExactly("They", "did", "n't", "sign", ".");
        assertThat(tokens.get(3).lemma()).isEqualTo("sign");
        assertThat(tokens.get(4).span()).isEqualTo(new Span(18, 19));
    }

    @Test
    void sentencesStayInTheirBlocks() {
        String text = "Port Lind closed The tanker left.";
        assertThat(reader.read(text, List.of(new Span(0, 16), new Span(17, text.length()))))
                .extracting(sentence -> sentence.span().in(text))
                .containsExactly("Port Lind closed", "The tanker left.");
    }

    @Test
    void aModelThatIsNotTheRightOneIsRefused() {
        ByteBuffer file = OnnxReader.direct("not a model".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ReaderModel.load(file, "reader.onnx", new ReaderModel.Known("00", "00")))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo("MODEL-DAMAGED"));
        assertThatThrownBy(() -> ReaderModel.load(file, "reader.onnx", null))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo("MODEL-UNREADABLE"));
    }

    /** When it is loaded only the quick one of the two is looked at. */
    @Test
    void theModelIsTheOneThatItsHashAndItsChecksumTell() throws IOException {
        ByteBuffer file = OnnxReader.bundledFile();
        assertThat(ReaderModel.sha256(file)).isEqualTo(line("reader.sha256"));
        assertThat(ReaderModel.checksum(file)).isEqualTo(line("reader.crc32"));
        assertThat(OnnxReader.bundledIdentity()).contains(line("reader.sha256"));
    }

    private static String line(String name) throws IOException {
        try (InputStream in = OnnxReader.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    @Test
    void aModelFileThatIsNotThereIsNamed() {
        Path nowhere = Path.of("nowhere", "reader.onnx");
        assertThatThrownBy(() -> OnnxReader.open(nowhere))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo("MODEL-MISSING"));
    }

    @Test
    void aModelOfAnotherFormatIsRefused() throws IOException {
        try (InputStream in = OnnxReader.class.getResourceAsStream("reader.onnx")) {
            byte[] file = in.readAllBytes();
            // the entry of the metadata as protocol buffers lay it out: key "format", value of one character
            byte[] entry = "\n\u0006format\u0012\u0001".getBytes(StandardCharsets.US_ASCII);
            file[indexOf(file, entry) + entry.length] = '0';
            assertThatThrownBy(() -> ReaderModel.load(OnnxReader.direct(file), "reader.onnx", null))
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.code()).isEqualTo("MODEL-FORMAT"));
        }
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int at = whole.length - part.length; at >= 0; at--) {
            if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("it is not there");
    }

    private static Analysis analyse(String sentence) {
        return reader.analyse(Tokenizer.words(sentence, new Span(0, sentence.length())).stream()
                .map(span -> span.in(sentence))
                .toList());
    }

    private static List<String> shape(Sentence sentence) {
        List<String> shape = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            shape.add(String.join(
                    " ", token.text(), token.lemma(), token.upos(), token.xpos(), token.relation(), "" + token.head()));
        }
        shape.add(sentence.names().toString());
        return shape;
    }
}
