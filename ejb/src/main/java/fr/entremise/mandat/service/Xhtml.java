package fr.entremise.mandat.service;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XHTML in and out of a tree, without a document type, hence without entities or anything to fetch. The JDK's own
 * parser, whatever the server offers: the bytes that are sealed do not depend on a module of WildFly.
 */
final class Xhtml {

    private Xhtml() {}

    static Document lire(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("Not an XHTML document", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String ecrire(Document document) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var sortie = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(sortie));
            return sortie.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
