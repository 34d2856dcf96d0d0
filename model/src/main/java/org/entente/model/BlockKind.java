package org.entente.model;

/** What a block of a document's text is. */
public enum BlockKind implements Coded {
    /** The document's title or a headline. */
    TITLE("title"),
    /** A heading within the text. */
    HEADING("heading"),
    /** Running text. */
    PARAGRAPH("paragraph"),
    /** An item of a list. */
    LIST_ITEM("list-item"),
    /** A quotation set apart. */
    QUOTE("quote"),
    /** The caption of a picture or table. */
    CAPTION("caption"),
    /** A row of a table. */
    TABLE("table"),
    /** Text of the page that is not of the article. */
    LITTER("litter");

    private final String code;

    BlockKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of that code; a code that none has is a bug or a damaged file. */
    public static BlockKind ofCode(String code) {
        for (BlockKind value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no BlockKind has the code " + code);
    }
}
