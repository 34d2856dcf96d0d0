package org.entente.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.model.BlockKind;
import org.jspecify.annotations.Nullable;

/** Reads one part of a Word document, paragraph by paragraph; those of a text box follow the one that it hangs on. */
final class DocxText implements XmlEvents.Listener {
    /** One paragraph under way. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private BlockKind kind = BlockKind.PARAGRAPH;
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int skipping;
    private int tables;
    private int cellsInRow;
    private boolean inText;

    private DocxText() {}

    static List<Piece> pieces(String name, byte[] xml, Limits limits) {
        DocxText text = new DocxText();
        XmlEvents.walk(name, xml, limits, text);
        return text.pieces;
    }

    @Override
    public void start(String element, XmlEvents.Attributes attributes) {
        if (skipping > 0 || element.equals("mc:Fallback")) {
            skipping++; // the same once more, for older programs
            return;
        }
        switch (element) {
            case "w:p" -> open.push(new Paragraph());
            case "w:pStyle" -> style(attributes.get("val"));
            case "w:numPr" -> kind(BlockKind.LIST_ITEM);
            case "w:t" -> inText = true;
            case "w:tab", "w:br", "w:cr" -> add(" ");
            case "w:noBreakHyphen" -> add("-");
            case "w:tbl" -> tables++;
            case "w:tr" -> cellsInRow = 0;
            case "w:tc" -> cellsInRow++;
            default -> {
                // what says how the text looks
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText && skipping == 0) {
            add(text);
        }
    }

    @Override
    public void end(String element) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (element) {
            case "w:t" -> inText = false;
            case "w:tbl" -> tables--;
            case "w:p" -> close(open.pop());
            default -> {
                // what says how the text looks
            }
        }
    }

    private void add(String text) {
        if (!open.isEmpty()) {
            open.element().text.append(text);
        }
    }

    private void kind(BlockKind kind) {
        if (!open.isEmpty() && open.element().kind == BlockKind.PARAGRAPH) {
            open.element().kind = kind;
        }
    }

    private void style(@Nullable String style) {
        String name = style == null ? "" : style.toLowerCase(Locale.ROOT);
        if (name.equals("title")) {
            kind(BlockKind.TITLE);
        } else if (name.matches("heading\\s?\\d|subtitle")) {
            kind(BlockKind.HEADING);
        } else if (name.startsWith("list")) {
            kind(BlockKind.LIST_ITEM);
        } else if (name.contains("quote")) {
            kind(BlockKind.QUOTE);
        } else if (name.equals("caption")) {
            kind(BlockKind.CAPTION);
        }
    }

    private void close(Paragraph paragraph) {
        if (!paragraph.text.toString().isBlank()) {
            boolean cell = tables > 0 && paragraph.kind == BlockKind.PARAGRAPH;
            pieces.add(Tables.piece(paragraph.kind, paragraph.text.toString(), cell, cellsInRow));
        }
    }
}
