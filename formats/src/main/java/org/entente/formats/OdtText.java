package org.entente.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;

/** Reads the content of an OpenDocument text, paragraph by paragraph; notes and remarks follow the paragraph they hang on. */
final class OdtText implements XmlEvents.Listener {
    /** What isn't text as it stands: deleted words, numbers of notes, what refers to the layout. */
    private static final Set<String> UNSEEN = Set.of(
            "text:tracked-changes",
            "text:note-citation",
            "office:forms",
            "text:sequence-decls",
            "dc:creator",
            "dc:date",
            "svg:title",
            "svg:desc");

    /** One paragraph under way. */
    private record Paragraph(StringBuilder text, BlockKind kind, boolean remark) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> hanging = new ArrayList<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private boolean inBody;
    private int skipping;
    private int remarks;
    private int items;
    private int tables;
    private int cellsInRow;

    private OdtText() {}

    static List<Piece> pieces(String name, byte[] xml, Limits limits) {
        OdtText text = new OdtText();
        XmlEvents.walk(name, xml, limits, text);
        return text.pieces;
    }

    @Override
    public void start(String element, XmlEvents.Attributes attributes) {
        if (skipping > 0 || UNSEEN.contains(element)) {
            skipping++;
            return;
        }
        switch (element) {
            case "office:body" -> inBody = true;
            case "text:p", "text:h" -> {
                String style = attributes.get("style-name");
                BlockKind kind = kind(element, style == null ? "" : style.toLowerCase(Locale.ROOT));
                open.push(new Paragraph(new StringBuilder(), kind, remarks > 0));
            }
            case "text:s", "text:tab", "text:line-break" -> text(" ");
            case "text:list-item" -> items++;
            case "office:annotation" -> remarks++;
            case "table:table" -> tables++;
            case "table:table-row" -> cellsInRow = 0;
            case "table:table-cell" -> cellsInRow++;
            default -> {
                // what says how the text looks
            }
        }
    }

    private BlockKind kind(String element, String style) {
        if (element.equals("text:h")) {
            return BlockKind.HEADING;
        }
        if (items > 0) {
            return BlockKind.LIST_ITEM;
        }
        return switch (style) {
            case "title" -> BlockKind.TITLE;
            case "subtitle" -> BlockKind.HEADING;
            case "quotations" -> BlockKind.QUOTE;
            case "illustration", "figure", "caption" -> BlockKind.CAPTION;
            default -> BlockKind.PARAGRAPH;
        };
    }

    @Override
    public void text(String text) {
        if (inBody && skipping == 0 && !open.isEmpty()) {
            open.element().text().append(text);
        }
    }

    @Override
    public void end(String element) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (element) {
            case "text:p", "text:h" -> close(open.pop());
            case "text:list-item" -> items--;
            case "office:annotation" -> remarks--;
            case "table:table" -> tables--;
            default -> {
                // what says how the text looks
            }
        }
    }

    private void close(Paragraph paragraph) {
        String text = paragraph.text().toString();
        List<Piece> to = open.isEmpty() ? pieces : hanging;
        if (!text.isBlank()) {
            boolean cell = tables > 0 && paragraph.kind() == BlockKind.PARAGRAPH;
            to.add(
                    paragraph.remark()
                            ? Piece.litter(text, SkipReason.REMARK)
                            : Tables.piece(paragraph.kind(), text, cell && open.isEmpty(), cellsInRow));
        }
        if (open.isEmpty()) {
            pieces.addAll(hanging);
            hanging.clear();
        }
    }
}
