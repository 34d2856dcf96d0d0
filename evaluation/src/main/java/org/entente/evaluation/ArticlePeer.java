package org.entente.evaluation;

/**
 * Another extractor of article text, to be scored beside Entente's. Found on the class path by {@link
 * java.util.ServiceLoader}, so that no peer need be part of what is distributed. Thread-safe.
 */
public interface ArticlePeer {
    /** Its name, in lower case; metrics are told as {@code NAME.f1}. */
    String name();

    /** The text of the article on a page; empty where it finds none. */
    String article(String page);
}
