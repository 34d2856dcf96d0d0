package org.entente.engine.ingest;

import java.util.Locale;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** Refusals that several places of the stage make. */
public final class Refusal {
    private Refusal() {}

    static UserError unsupported(String name, String what) {
        return new UserError(
                "INGEST-UNSUPPORTED-FORMAT",
                name,
                "it is " + what + ", which Entente does not read",
                "Save its text as .txt (UTF-8) and add that");
    }

    /** The bytes are text of no encoding that could be made out. */
    public static UserError encoding(String name, String what) {
        return new UserError(
                "INGEST-ENCODING",
                name,
                "its characters can't be made out: " + what,
                "Open it in an editor that shows it correctly and save it as UTF-8");
    }

    /** The file breaks off or isn't what it begins as. */
    public static UserError damaged(String name, String what, Exception cause) {
        return new UserError(
                "INGEST-DAMAGED",
                name,
                what,
                "Fetch or save it again; if it opens elsewhere, save its text as .txt",
                cause);
    }

    /** The file can't be opened without a password. */
    public static UserError isProtected(String name) {
        return new UserError(
                "INGEST-PROTECTED",
                name,
                "it is protected by a password or by rights management",
                "Open it with the password and save a copy without");
    }

    /** The file unpacks to more than is taken. */
    public static UserError expansion(String name, String what) {
        return new UserError(
                "INGEST-EXPANSION", name, what, "If you trust it, unpack it yourself and add what is in it");
    }

    /** The file's XML defines entities, which no document needs and attacks use. */
    public static UserError entities(String name) {
        return new UserError(
                "INGEST-XML-ENTITIES",
                name,
                "its XML declares a document type, which may define entities without end",
                "Open it in a word processor and save it anew");
    }

    /** The file's parts lie too deep in each other. */
    public static UserError tooDeep(String name, int nestingMax) {
        return new UserError(
                "INGEST-TOO-DEEP",
                name,
                String.format(Locale.ROOT, "its elements lie more than %,d deep in each other", nestingMax),
                "Open it where it was made and save or paste its text as .txt");
    }

    /** A part of an archive would lie outside it, or leads there. */
    public static UserError archivePath(String name) {
        return new UserError(
                "INGEST-ARCHIVE-PATH",
                name,
                "its path leads out of the archive",
                "Whoever made the archive may mean harm; if you trust it, unpack it yourself");
    }

    /** A record isn't one. */
    public static UserError record(String name, String what, @Nullable Throwable cause) {
        return new UserError(
                "INGEST-RECORD",
                name,
                what,
                "A record is a JSON object with text or html, and title, url, published and publisher if you have them",
                cause);
    }

    /** What was to be a feed isn't one. */
    public static UserError noFeed(String name) {
        return new UserError(
                "INGEST-NO-FEED",
                name,
                "it is neither RSS nor Atom",
                "Look on the site for the feed's own address; a page is added without --feed");
    }
}
