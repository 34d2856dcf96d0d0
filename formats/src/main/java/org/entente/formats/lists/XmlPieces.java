package org.entente.formats.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.entente.model.UserError;

/**
 * A list's XML cut into its entries before it is parsed, so that one that is ill-formed spoils itself alone; and
 * a look at whether the file ends as it must.
 *
 * @param root the name of the element that holds all
 * @param head what stands before the first entry
 * @param entries those that could be parsed
 * @param refused those that could not, each with its line and why
 */
record XmlPieces(String root, String head, List<XmlNode> entries, List<String> refused) {
    private static final int TAIL_CHARS = 500;
    private static final Pattern ROOT = Pattern.compile("<(?![?!])([\\p{L}_][\\w:.-]*)");

    /** The name of the element that holds all, without its prefix; empty where the text is no XML. */
    static String rootOf(String text) {
        Matcher root = ROOT.matcher(text);
        if (!text.stripLeading().startsWith("<") || !root.find()) {
            return "";
        }
        String name = root.group(1);
        return name.substring(name.indexOf(':') + 1);
    }

    /**
     * Cuts and parses.
     *
     * @param names of the elements that are entries
     * @throws UserError LIST-HALF where the last element does not end
     */
    static XmlPieces of(String where, String text, List<String> names) {
        String root = rootOf(text);
        String tail = text.substring(Math.max(0, text.length() - TAIL_CHARS)).stripTrailing();
        if (!Pattern.compile("</(?:[\\w.-]+:)?" + Pattern.quote(root) + "\\s*>$")
                .matcher(tail)
                .find()) {
            throw ListFaults.half(where, "it breaks off before </" + root + ">");
        }
        Pattern start = Pattern.compile("<((?:[\\w.-]+:)?(?:" + String.join("|", names) + "))(?=[\\s/>])");
        List<XmlNode> entries = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Matcher matcher = start.matcher(text);
        int at = 0;
        int line = 1;
        int counted = 0;
        int first = -1;
        while (matcher.find(at)) {
            first = first < 0 ? matcher.start() : first;
            line += lines(text, counted, matcher.start());
            counted = matcher.start();
            String closing = "</" + matcher.group(1) + ">";
            int end = text.indexOf(closing, matcher.end());
            int next = matcher.find(matcher.end()) ? matcher.start() : text.length();
            if (end < 0 || end > next) {
                refused.add(where + ", line " + line + ": an entry that does not end");
                at = next;
            } else {
                at = end + closing.length();
                try {
                    entries.add(XmlNode.parse(text.substring(counted, at)));
                } catch (XMLStreamException | NoSuchElementException e) {
                    refused.add(where + ", line " + line + ": an entry whose XML is ill-formed");
                }
            }
            if (at >= text.length()) {
                break;
            }
        }
        return new XmlPieces(root, first < 0 ? text : text.substring(0, first), entries, refused);
    }

    private static int lines(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }
}
