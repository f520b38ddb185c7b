package br.com.alicerce.app.house.wanted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The part of a library's pom that says who made it and under which licence. */
record PomText(Element project) {

  static PomText read(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return new PomText(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content).getDocumentElement());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (SAXException | ParserConfigurationException broken) {
      throw new IllegalStateException(file + " is not a pom", broken);
    }
  }

  /** The group, which may be the parent's. */
  String group() {
    return text(project, "groupId").or(() -> parent().flatMap(parent -> text(parent, "groupId"))).orElseThrow();
  }

  /** The licences it names itself. */
  List<String> licences() {
    return children(project, "licenses").stream().findFirst().stream()
        .flatMap(all -> children(all, "license").stream())
        .flatMap(licence -> text(licence, "name").stream()).toList();
  }

  Optional<Element> parent() {
    return children(project, "parent").stream().findFirst();
  }

  /** The text of a child of the parent's reference. */
  String ofParent(String name) {
    return parent().flatMap(parent -> text(parent, name)).orElseThrow();
  }

  private static Optional<String> text(Element parent, String name) {
    return children(parent, name).stream().findFirst().map(element -> element.getTextContent().strip());
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        elements.add(element);
      }
    }
    return elements;
  }
}
