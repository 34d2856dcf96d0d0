package org.entente.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.entente.engine.read.Token;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The model file, loaded: one session for all threads. One sentence a run and one thread a run, so that a
 * sentence's result depends on nothing but its words. Thread-safe.
 */
final class ReaderModel implements AutoCloseable {
    private static final String FORMAT = "1";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String hash;
    private final WordPiece pieces;
    private final NameDecoder names;
    private final Lemmas lemmas;
    private final Map<String, List<String>> labels;

    private ReaderModel(OrtEnvironment environment, OrtSession session, String hash, Map<String, String> metadata) {
        this.environment = environment;
        this.session = session;
        this.hash = hash;
        pieces = new WordPiece(lines(metadata, "vocabulary"));
        names = new NameDecoder(lines(metadata, "names"));
        lemmas = new Lemmas(lines(metadata, "scripts"), lines(metadata, "lemmas"), lines(metadata, "vocabulary"));
        Map<String, List<String>> all = new java.util.HashMap<>();
        for (String key : List.of("upos", "xpos", "relations", "mentions", "certainty", "polarity", "time")) {
            all.put(key, lines(metadata, key));
        }
        labels = Map.copyOf(all);
    }

    /**
     * By what a model file is known again.
     *
     * @param hash SHA-256 of the file, in hexadecimal
     * @param checksum CRC-32 of it, in hexadecimal: what is damaged on the way shows in it as well, and it takes a hundredth of the time
     */
    record Known(String hash, String checksum) {}

    /**
     * Loads a model.
     *
     * @param file the model file's bytes, outside of Java's heap
     * @param where its name, for messages
     * @param known which file it must be; null takes any
     */
    static ReaderModel load(ByteBuffer file, String where, @Nullable Known known) {
        if (known == null) {
            return load(file, where, sha256(file));
        }
        String checksum = checksum(file);
        if (!checksum.equals(known.checksum())) {
            throw new UserError(
                    "MODEL-DAMAGED",
                    where,
                    "The reader's model is not the one that belongs to this version (CRC-32 " + checksum + ")",
                    "Install Entente again, or fetch the model file again");
        }
        return load(file, where, known.hash());
    }

    private static ReaderModel load(ByteBuffer file, String where, String hash) {
        return OnnxRuntime.run(() -> start(file, where, hash));
    }

    private static ReaderModel start(ByteBuffer file, String where, String hash) {
        OrtEnvironment environment = OnnxRuntime.environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setMemoryPatternOptimization(false);
            OrtSession session = environment.createSession(file, options);
            Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            if (!FORMAT.equals(metadata.get("format"))) {
                session.close();
                throw new UserError(
                        "MODEL-FORMAT",
                        where,
                        "The reader's model has another format than this version reads",
                        "Use the model file that belongs to this version");
            }
            return new ReaderModel(environment, session, hash, metadata);
        } catch (OrtException e) {
            throw new UserError(
                    "MODEL-UNREADABLE",
                    where,
                    "ONNX Runtime cannot read the reader's model: " + e.getMessage(),
                    "Install Entente again, or fetch the model file again",
                    e);
        }
    }

    /** SHA-256 of the model file, in hexadecimal. */
    String hash() {
        return hash;
    }

    /** How many pieces a word takes in the model's input. */
    int pieces(String word) {
        return pieces.ids(word).length;
    }

    /** Reads one sentence of at most {@link Windows#PIECES_MAX} pieces. */
    Analysis analyse(List<String> words) {
        return OnnxRuntime.run(() -> run(words));
    }

    private Analysis run(List<String> words) {
        Input input = Input.of(words, pieces);
        int rows = words.size() + 1;
        long[] pieceShape = {input.ids().length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(input.ids()), pieceShape);
                OnnxTensor pieceShapes =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(input.pieceShapes()), pieceShape);
                OnnxTensor pool = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(input.pool()), new long[] {rows, input.ids().length});
                OnnxTensor wordShapes =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(input.wordShapes()), new long[] {rows});
                OrtSession.Result result = session.run(
                        Map.of("ids", ids, "piece_shapes", pieceShapes, "pool", pool, "word_shapes", wordShapes))) {
            return new Output(result, words).analysis();
        } catch (OrtException e) {
            throw new IllegalStateException("the reader's model failed on a sentence of " + words.size() + " words", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the reader's session does not close", e);
        }
    }

    private static List<String> lines(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("the model's metadata lacks " + key);
        }
        return List.of(value.split("\n", -1));
    }

    static String sha256(ByteBuffer file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String checksum(ByteBuffer file) {
        CRC32 checksum = new CRC32();
        checksum.update(file.duplicate());
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    /** The model's input for one sentence. Row 0 of the pool is {@code [CLS]}, the tree's root. */
    private record Input(long[] ids, long[] pieceShapes, float[] pool, long[] wordShapes) {
        static Input of(List<String> words, WordPiece pieces) {
            int[] shapes = Shapes.of(words);
            List<int[]> all = words.stream().map(pieces::ids).toList();
            int length = all.stream().mapToInt(each -> each.length).sum() + 2;
            long[] ids = new long[length];
            long[] pieceShapes = new long[length];
            long[] wordShapes = new long[words.size() + 1];
            float[] pool = new float[(words.size() + 1) * length];
            ids[0] = WordPiece.CLS;
            ids[length - 1] = WordPiece.SEP;
            pool[0] = 1;
            int at = 1;
            for (int word = 0; word < all.size(); word++) {
                int[] own = all.get(word);
                wordShapes[word + 1] = shapes[word];
                for (int id : own) {
                    ids[at] = id;
                    pieceShapes[at] = shapes[word];
                    pool[(word + 1) * length + at] = 1f / own.length;
                    at++;
                }
            }
            return new Input(ids, pieceShapes, pool, wordShapes);
        }
    }

    /** Reads the model's outputs. */
    private final class Output {
        private final OrtSession.Result result;
        private final List<String> words;

        Output(OrtSession.Result result, List<String> words) {
            this.result = result;
            this.words = words;
        }

        Analysis analysis() throws OrtException {
            int count = words.size();
            int[] heads = TreeDecoder.decode(rows("arcs"));
            long[] relations = longs("relations");
            long[] upos = longs("upos");
            long[] xpos = longs("xpos");
            long[] lemma = longs("lemma");
            long[] mention = longs("mention");
            float[][] event = rows("event");
            float[][] cue = rows("cue");
            float[][] certainty = rows("certainty");
            float[][] polarity = rows("polarity");
            float[][] time = rows("time");
            List<Analysis.Word> out = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                String relation = heads[i] == 0 ? "root" : label("relations", relations[i * (count + 1) + heads[i]]);
                out.add(new Analysis.Word(
                        lemmas.lemma(words.get(i), label("xpos", xpos[i]), Math.toIntExact(lemma[i])),
                        label("upos", upos[i]),
                        label("xpos", xpos[i]),
                        heads[i] == 0 ? Token.ROOT : heads[i] - 1,
                        relation,
                        label("mentions", mention[i]),
                        event[i][1],
                        cue[i][1],
                        label("certainty", best(certainty[i])),
                        label("polarity", best(polarity[i])),
                        label("time", best(time[i]))));
            }
            NameDecoder.Decoded spans = names.decode(rows("name"));
            return new Analysis(Punctuation.mend(words, out), spans.sure(), spans.doubted());
        }

        private String label(String key, long index) {
            List<String> all = labels.get(key);
            if (all == null) {
                throw new IllegalStateException("no labels for " + key);
            }
            return all.get(Math.toIntExact(index));
        }

        private OnnxTensor tensor(String name) {
            return (OnnxTensor)
                    result.get(name).orElseThrow(() -> new IllegalStateException("the model has no output " + name));
        }

        private long[] longs(String name) {
            LongBuffer buffer = tensor(name).getLongBuffer();
            long[] values = new long[buffer.remaining()];
            buffer.get(values);
            return values;
        }

        private float[][] rows(String name) {
            OnnxTensor tensor = tensor(name);
            long[] shape = tensor.getInfo().getShape();
            FloatBuffer buffer = tensor.getFloatBuffer();
            float[][] rows = new float[Math.toIntExact(shape[0])][Math.toIntExact(shape[1])];
            for (float[] row : rows) {
                buffer.get(row);
            }
            return rows;
        }

        private static int best(float[] values) {
            int best = 0;
            for (int i = 1; i < values.length; i++) {
                best = values[i] > values[best] ? i : best;
            }
            return best;
        }
    }
}
