package org.entente.formats;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Walks the XML within a document: without document types, without entities but the five that XML has, to a
 * bounded depth. Names are told as {@code prefix:local} with the prefix that the file uses.
 */
final class XmlEvents {
    /** Hears the elements and the text of a file, in order. */
    interface Listener {
        void start(String element, Attributes attributes);

        void text(String text);

        void end(String element);
    }

    /** The attributes of the element that begins. */
    interface Attributes {
        /** The value of an attribute by its local name, whatever its prefix, or null. */
        @Nullable
        String get(String localName);
    }

    private XmlEvents() {}

    /**
     * Tells a listener all that is in the file.
     *
     * @throws org.entente.model.UserError {@code INGEST-XML-ENTITIES}, {@code INGEST-TOO-DEEP}, {@code
     *     INGEST-DAMAGED}
     */
    static void walk(String name, byte[] xml, Limits limits, Listener listener) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // ours comes first, with its message
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(limits.nestingMax() + 1));
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw Refusal.entities(name);
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > limits.nestingMax()) {
                            throw Refusal.tooDeep(name, limits.nestingMax());
                        }
                        listener.start(nameOf(reader), local -> attribute(reader, local));
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(nameOf(reader));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.text(reader.getText());
                    default -> {
                        // remarks and instructions to programs are no text
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw Refusal.damaged(name, "its XML cannot be read", e);
        }
    }

    private static String nameOf(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    private static @Nullable String attribute(XMLStreamReader reader, String localName) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(localName)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }
}
