package org.entente.formats.lists;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a list's XML, without prefixes. Document types and entities of their own are not read.
 *
 * @param name without its prefix
 * @param attributes without their prefixes
 * @param text its own, without that of the elements in it
 */
record XmlNode(String name, Map<String, String> attributes, StringBuilder text, List<XmlNode> children) {
    private static final int DEPTH_MAX = 30;

    private XmlNode(String name) {
        this(name, new LinkedHashMap<>(), new StringBuilder(), new ArrayList<>());
    }

    /** The root of a piece of XML. */
    static XmlNode parse(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        Deque<XmlNode> open = new ArrayDeque<>();
        XmlNode root = new XmlNode("");
        open.push(root);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode node = new XmlNode(local(reader.getLocalName()));
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        node.attributes.put(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
                    }
                    open.getFirst().children.add(node);
                    open.push(node);
                    if (open.size() > DEPTH_MAX) {
                        throw new XMLStreamException("elements are nested more than " + DEPTH_MAX + " deep");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.getFirst().text.append(reader.getText());
                default -> {
                    // remarks tell nothing
                }
            }
        }
        return root.children.getFirst();
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** The elements in it of that name. */
    List<XmlNode> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    /** The elements of that name that a path leads to. */
    List<XmlNode> all(String child, String... path) {
        List<XmlNode> found = all(child);
        for (String each : path) {
            found = found.stream().flatMap(node -> node.all(each).stream()).toList();
        }
        return found;
    }

    /** The text of the first element in it of that name, on one line; empty where there is none. */
    String of(String child) {
        List<XmlNode> found = all(child);
        return found.isEmpty() ? "" : found.getFirst().words();
    }

    /** Its own text on one line. */
    String words() {
        return Draft.clean(text.toString());
    }

    /** The value of an attribute; empty where it has none. */
    String attribute(String attribute) {
        return Draft.clean(attributes.get(attribute));
    }
}
