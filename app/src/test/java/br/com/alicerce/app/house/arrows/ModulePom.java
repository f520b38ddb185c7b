package br.com.alicerce.app.house.arrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a module's pom declares.
 *
 * @param dependencies as {@code group:artifact}, {@code group:artifact:scope} where the scope is not the usual one
 * @param ownVersions versions written here as numbers, the parent's apart
 */
public record ModulePom(Set<String> dependencies, List<String> ownVersions) {

  private static final String HOUSE = "br.com.alicerce:";

  /** Reads a pom. */
  public static ModulePom of(String xml) {
    Element project = parse(xml);
    Set<String> dependencies = new TreeSet<>();
    for (Element dependency : children(child(project, "dependencies"))) {
      String scope = text(dependency, "scope");
      dependencies.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId") + (scope.isEmpty() ? "" : ":" + scope));
    }
    return new ModulePom(dependencies, versions(project));
  }

  /** The modules of the house it depends on, as {@code module} or {@code module:scope}. */
  Set<String> arrows() {
    Set<String> arrows = new TreeSet<>();
    dependencies.stream().filter(name -> name.startsWith(HOUSE)).forEach(name -> arrows.add(name.substring(HOUSE.length())));
    return arrows;
  }

  private static List<String> versions(Element project) {
    List<String> versions = new ArrayList<>();
    var all = project.getElementsByTagName("version");
    for (int i = 0; i < all.getLength(); i++) {
      Node version = all.item(i);
      boolean parents = version.getParentNode().getNodeName().equals("parent");
      if (!parents && !version.getTextContent().matches("\\$\\{[a-z.]+}")) {
        versions.add(version.getTextContent());
      }
    }
    return versions;
  }

  private static Element parse(String xml) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException broken) {
      throw new IllegalArgumentException("Not a pom: " + broken.getMessage(), broken);
    }
  }

  private static @Nullable Element child(Element parent, String name) {
    return children(parent).stream().filter(element -> element.getTagName().equals(name)).findFirst().orElse(null);
  }

  private static List<Element> children(@Nullable Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    Element element = child(parent, name);
    return element == null ? "" : element.getTextContent();
  }
}
