package org.entente.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.engine.Pipeline;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.read.Reader;
import org.entente.formats.Formats;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.entente.model.Reading;
import org.entente.model.UserError;
import org.entente.onnx.OnnxReader;
import org.jspecify.annotations.Nullable;

/** What reads when a suite is scored: the one place here that knows whose syntax that is. */
final class Wiring {
    private Wiring() {}

    static UdSuite ud() {
        return new UdSuite(OnnxReader.bundled(), Peer.find());
    }

    static BoundarySuite boundaries() {
        return new BoundarySuite(OnnxReader.bundled(), Peer.find());
    }

    static IobSuite iob(IobSuite.Layout layout) {
        Texts texts = new Texts();
        return new IobSuite(layout, text -> ReadingAnswers.names(texts.read(text, null)), Peer.find());
    }

    static GumSuite gum() {
        Reader reader = reader();
        return new GumSuite(
                text -> ReadingAnswers.names(reader.read(SuiteTexts.document(text, null), null)),
                text -> reader.chains(SuiteTexts.document(text, null)),
                Peer.find());
    }

    static PloverSuite plover() {
        Texts texts = new Texts();
        return new PloverSuite((text, date) ->
                ReadingAnswers.event(texts.read(text, date), text, words -> Countries.codeOf(words, date)));
    }

    static VerdictSuite verdicts() {
        return new VerdictSuite(new PairAnswers(new Pipeline(OnnxReader.bundled())));
    }

    static OriginsSuite origins() {
        return new OriginsSuite(new Pipeline(OnnxReader.bundled()));
    }

    static RecurringSuite recurring() {
        return new RecurringSuite(new Pipeline(OnnxReader.bundled()));
    }

    static PlvSuite plv() {
        Texts texts = new Texts();
        return new PlvSuite(
                (text, source, target) -> ReadingAnswers.between(texts.read(text, null), text, source, target));
    }

    static IsafSuite isaf() {
        Texts texts = new Texts();
        return new IsafSuite(text -> {
            LocalDate published = IsafAnswers.dateline(text);
            return IsafAnswers.event(texts.read(text, published), text, published);
        });
    }

    static PolNeArSuite polnear() {
        Reader reader = reader();
        return new PolNeArSuite(
                text -> ReadingAnswers.attributions(reader.said(SuiteTexts.document(text, null))), Peer.find());
    }

    static MeantimeSuite meantime() {
        Reader reader = reader();
        return new MeantimeSuite(
                TimexReader::times,
                (text, events) -> ReadingAnswers.factuality(reader.put(SuiteTexts.document(text, null)), events),
                Wiring::entities);
    }

    static EcbPlusSuite ecbPlus() {
        return new EcbPlusSuite(new CaseLinker(OnnxReader.bundled()));
    }

    private static List<List<EntityLinker.Linked>> entities(List<EntityLinker.Dated> texts) {
        return new CaseLinker(OnnxReader.bundled()).link(texts).entities();
    }

    static CrossNerSuite crossNer() {
        Texts texts = new Texts();
        return new CrossNerSuite(text -> ReadingAnswers.names(texts.read(text, null)), Peer.find());
    }

    static Re3dSuite re3d() {
        Texts texts = new Texts();
        return new Re3dSuite(
                text -> ReadingAnswers.names(texts.read(text, null)),
                text -> Re3dAnswers.relations(texts.read(text, null), text),
                Peer.find());
    }

    static FiguresSuite figures() {
        Texts texts = new Texts();
        return new FiguresSuite((text, date) -> texts.read(text, date).claims().stream()
                .flatMap(claim -> claim.figures().stream())
                .toList());
    }

    static GeoSuite places() {
        Texts texts = new Texts();
        return new GeoSuite(text -> ReadingAnswers.places(text, texts.read(text, null)));
    }

    static ArticleSuite articles() {
        Ingest ingest = Formats.ingest();
        List<ArticlePeer> peers = ServiceLoader.load(ArticlePeer.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ArticlePeer::name))
                .toList();
        return new ArticleSuite(page -> article(ingest, page), peers);
    }

    static CopySuite copies() {
        return new CopySuite(documents -> CopyClusters.of(documents).clusters(), folder -> {
            try {
                return documents(folder);
            } catch (IOException e) {
                throw SuiteFiles.unreadable(folder, e);
            }
        });
    }

    /** What is read of a page but its headline; a page that is refused has no article. */
    private static String article(Ingest ingest, String page) {
        try {
            Document document = ingest.ingest("page.html", page.getBytes(StandardCharsets.UTF_8));
            return document.blocks().stream()
                    .filter(block -> block.isRead() && block.kind() != BlockKind.TITLE)
                    .map(block -> document.text()
                            .substring(block.span().start(), block.span().end()))
                    .collect(Collectors.joining("\n\n"));
        } catch (UserError refused) {
            return "";
        }
    }

    /** Entente's reading, its models loaded. */
    static Reader reader() {
        return new Reader(OnnxReader.bundled());
    }

    /** The documents of all files below a folder, in the order of their paths. */
    static List<Document> documents(Path folder) throws IOException {
        Ingest ingest = Formats.ingest();
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                documents.add(ingest.ingest(file.toString(), Files.readAllBytes(file)));
            }
        }
        return documents;
    }

    /** Entente's reading of texts that stand alone. */
    private static final class Texts {
        private final Reader reader = reader();

        Reading read(String text, @Nullable LocalDate published) {
            return reader.read(SuiteTexts.document(text, published), published);
        }
    }
}
