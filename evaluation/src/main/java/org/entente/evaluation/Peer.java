package org.entente.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.ToLongFunction;
import org.entente.engine.read.PretokenizedReader;
import org.entente.engine.read.SyntaxReader;

/**
 * What a user would pick instead of our reader, to be scored and timed beside it. It is found on the class
 * path as a service, since none is distributed with Entente. Its readers are loaded when they are asked for.
 */
public interface Peer {
    /** What it is, with its version. */
    String name();

    /** Syntax of words that are given. */
    PretokenizedReader words();

    /** Sentences and names of a text. */
    SyntaxReader reader();

    /**
     * The peer's own default pipeline: reads texts and answers how much it found.
     *
     * @param threads how many texts at a time
     */
    ToLongFunction<List<String>> pipeline(int threads);

    /** Its coreference, if it has one; its models are loaded when it is asked for. */
    default Optional<MentionChains> chains() {
        return Optional.empty();
    }

    /** Its finder of quotations, if it has one; its models are loaded when it is asked for. */
    default Optional<Quotations> quotations() {
        return Optional.empty();
    }

    /** The peer on the class path, if there is one. */
    static Optional<Peer> find() {
        return ServiceLoader.load(Peer.class).findFirst();
    }
}
