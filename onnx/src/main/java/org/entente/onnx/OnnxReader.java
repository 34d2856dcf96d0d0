package org.entente.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.engine.read.Hint;
import org.entente.engine.read.NameSpan;
import org.entente.engine.read.PretokenizedReader;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.SyntaxReader;
import org.entente.engine.read.Token;
import org.entente.model.Span;
import org.entente.model.UserError;

/**
 * Our own reader of syntax and names: rules for sentences and words, one small encoder with its heads for
 * the rest. Thread-safe; results depend on the words of a sentence alone, bit for bit, for one model file,
 * one version of ONNX Runtime and one class of processor.
 */
public final class OnnxReader implements SyntaxReader, PretokenizedReader, AutoCloseable {
    private static final String MODEL = "reader.onnx";
    private static final int PART_BYTES = 1 << 16;

    private final ReaderModel model;

    private OnnxReader(ReaderModel model) {
        this.model = model;
    }

    /** The reader with the model that comes with this version. */
    public static OnnxReader bundled() {
        ReaderModel.Known known = new ReaderModel.Known(bundledHash(), line("reader.crc32"));
        return new OnnxReader(ReaderModel.load(bundledFile(), MODEL, known));
    }

    /** The {@link #identity()} of {@link #bundled()}, told without loading the model. */
    public static String bundledIdentity() {
        return identity(bundledHash());
    }

    /**
     * Waits for the sentences that are being read and the model that is being loaded in this process and begins no other, so that the process
     * may end: the native library is not to go from under a run. Whoever reads after that waits for the end.
     */
    public static void stopAll() {
        OnnxRuntime.stop();
    }

    private static String bundledHash() {
        return line("reader.sha256");
    }

    /**
     * The reader with a model file of one's own.
     *
     * @throws UserError {@code MODEL-MISSING}, {@code MODEL-UNREADABLE} or {@code MODEL-FORMAT}
     */
    public static OnnxReader open(Path file) {
        try {
            return new OnnxReader(ReaderModel.load(direct(Files.readAllBytes(file)), file.toString(), null));
        } catch (NoSuchFileException e) {
            throw new UserError("MODEL-MISSING", file.toString(), "There is no such file", "Name a model file", e);
        } catch (IOException e) {
            throw new UserError(
                    "MODEL-UNREADABLE", file.toString(), "The file cannot be read", "Check its permissions", e);
        }
    }

    /** The model's bytes, brought straight to where ONNX Runtime reads them: they are many. */
    static ByteBuffer bundledFile() {
        try {
            URLConnection connection = resource(MODEL).openConnection();
            ByteBuffer file = ByteBuffer.allocateDirect(connection.getContentLength());
            try (InputStream in = connection.getInputStream()) {
                byte[] part = new byte[PART_BYTES];
                int read;
                do {
                    read = in.read(part, 0, Math.min(part.length, file.remaining()));
                    file.put(part, 0, Math.max(0, read));
                } while (read > 0);
            }
            return file.flip();
        } catch (IOException e) {
            throw unreadable(MODEL, e);
        }
    }

    private static String line(String name) {
        try (InputStream in = resource(name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static URL resource(String name) {
        URL found = OnnxReader.class.getResource(name);
        if (found == null) {
            throw new UserError(
                    "MODEL-MISSING",
                    name,
                    "The reader's model is not in this installation",
                    "Install Entente again, or build it with the model file");
        }
        return found;
    }

    private static UserError unreadable(String name, IOException cause) {
        return new UserError(
                "MODEL-UNREADABLE", name, "The reader's model cannot be read", "Install Entente again", cause);
    }

    static ByteBuffer direct(byte[] file) {
        return ByteBuffer.allocateDirect(file.length).put(file).flip();
    }

    @Override
    public String identity() {
        return identity(model.hash());
    }

    private static String identity(String modelHash) {
        String runtime = OnnxRuntime.environment().getVersion();
        return "entente-reader words " + Tokenizer.VERSION + ", marks " + Punctuation.VERSION + ", model " + modelHash
                + ", onnxruntime " + runtime;
    }

    @Override
    public List<Sentence> read(String text, List<Span> blocks) {
        List<List<Span>> sentences = new ArrayList<>();
        for (Span block : blocks) {
            sentences.addAll(SentenceSplitter.split(text, Tokenizer.words(text, block)));
        }
        return sentences.parallelStream().map(words -> sentence(text, words)).toList();
    }

    @Override
    public List<Token> parse(List<String> words) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String word : words) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            spans.add(new Span(text.length(), text.length() + word.length()));
            text.append(word);
        }
        return sentence(text.toString(), spans).tokens();
    }

    /** Reads a sentence whose words are given. */
    Analysis analyse(List<String> words) {
        List<List<String>> windows = Windows.cut(words, model::pieces);
        if (windows.size() == 1) {
            return model.analyse(words);
        }
        return joined(windows.stream().map(model::analyse).toList());
    }

    private Sentence sentence(String text, List<Span> words) {
        Analysis analysis = analyse(words.stream().map(word -> word.in(text)).toList());
        List<Token> tokens = new ArrayList<>();
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Analysis.Word word = analysis.words().get(i);
            Span span = words.get(i);
            tokens.add(new Token(
                    span, span.in(text), word.lemma(), word.upos(), word.xpos(), word.head(), word.relation()));
            hints.add(
                    new Hint(word.event(), word.cue(), word.certainty(), word.polarity(), word.time(), word.mention()));
        }
        return new Sentence(
                words.getFirst().cover(words.getLast()), tokens, analysis.names(), analysis.doubted(), hints);
    }

    /** One tree of several windows': the roots of the later ones hang on the first's. */
    private static Analysis joined(List<Analysis> windows) {
        List<Analysis.Word> words = new ArrayList<>();
        List<NameSpan> names = new ArrayList<>();
        List<NameSpan> doubted = new ArrayList<>();
        int root = Token.ROOT;
        for (Analysis window : windows) {
            int offset = words.size();
            for (Analysis.Word word : window.words()) {
                boolean top = word.head() == Token.ROOT;
                int head = top ? root : word.head() + offset;
                words.add(word.under(head, top && root != Token.ROOT ? "parataxis" : word.relation()));
            }
            for (int i = offset; root == Token.ROOT && i < words.size(); i++) {
                root = words.get(i).head() == Token.ROOT ? i : root;
            }
            names.addAll(moved(window.names(), offset));
            doubted.addAll(moved(window.doubted(), offset));
        }
        return new Analysis(words, names, doubted);
    }

    private static List<NameSpan> moved(List<NameSpan> names, int offset) {
        return names.stream()
                .map(name -> new NameSpan(name.first() + offset, name.last() + offset, name.kind()))
                .toList();
    }

    @Override
    public void close() {
        model.close();
    }
}
