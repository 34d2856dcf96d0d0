package org.entente.engine.ingest;

/** Why a block is kept in the text and not read: the codes that {@code Block.skipReason} carries. */
public final class SkipReason {
    /** Menus, breadcrumbs, lists of links. */
    public static final String NAVIGATION = "navigation";
    /** On the page and not part of its article. */
    public static final String OUTSIDE_ARTICLE = "outside-article";
    /** Links to other articles, with what they say of them. */
    public static final String RELATED_LINKS = "related-links";
    /** Who wrote it, where and when, as set out about an article. */
    public static final String BYLINE = "byline";
    /** An article's summary, set out above it. */
    public static final String STANDFIRST = "standfirst";
    /** A note under an article that says nothing of its subject. */
    public static final String EDITORS_NOTE = "editors-note";
    /** What stands at the head or foot of every page. */
    public static final String PAGE_HEADER = "page-header";
    /** A remark that somebody made on a text, and not of the text. */
    public static final String REMARK = "remark";
    /** Who wrote a message to whom, and when. */
    public static final String MAIL_HEADER = "mail-header";
    /** An earlier message that a message repeats. */
    public static final String QUOTED_MESSAGE = "quoted-message";
    /** What a mail program puts under every message. */
    public static final String SIGNATURE = "signature";
    /** The caption of a picture, which belongs to no sentence. */
    public static final String CAPTION = "caption";
    /** Words of the article set out a second time. */
    public static final String PULL_QUOTE = "pull-quote";
    /** The number or sign of a list's item. */
    public static final String LIST_MARKER = "list-marker";
    /** The text announces something that isn't there. */
    public static final String TEXT_MISSING = "text-missing";
    /** A header line whose value can't be understood. */
    public static final String HEADER_UNREADABLE = "header-unreadable";

    private SkipReason() {}
}
