package org.entente.baselines;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.entente.engine.read.PretokenizedReader;
import org.entente.engine.read.SyntaxReader;
import org.entente.evaluation.MentionChains;
import org.entente.evaluation.Peer;
import org.entente.evaluation.Quotations;
import org.jspecify.annotations.Nullable;

/** Stanford CoreNLP as the peer that Entente is compared with. Thread-safe. */
public final class CoreNlpPeer implements Peer {
    private @Nullable CoreNlpReader reader;

    @Override
    public String name() {
        return "CoreNLP 4.5.10, default tagger, dependency parser and names of three kinds";
    }

    @Override
    public PretokenizedReader words() {
        return loaded();
    }

    @Override
    public SyntaxReader reader() {
        return loaded();
    }

    @Override
    public ToLongFunction<List<String>> pipeline(int threads) {
        return new DefaultPipeline(threads)::read;
    }

    @Override
    public Optional<MentionChains> chains() {
        DefaultPipeline pipeline = DefaultPipeline.ofParagraphs();
        return Optional.of(pipeline::chains);
    }

    @Override
    public Optional<Quotations> quotations() {
        DefaultPipeline pipeline = DefaultPipeline.ofQuotations();
        return Optional.of(pipeline::quotations);
    }

    private synchronized CoreNlpReader loaded() {
        CoreNlpReader made = reader;
        if (made == null) {
            made = new CoreNlpReader();
            reader = made;
        }
        return made;
    }
}
