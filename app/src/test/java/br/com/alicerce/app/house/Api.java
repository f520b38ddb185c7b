package br.com.alicerce.app.house;

import br.com.alicerce.app.process.PublicPaths;
import br.com.alicerce.platform.openapi.OpenApi;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.avaje.http.api.Controller;
import java.util.List;
import java.util.Map;

/** The API as the controllers of the whole house make it. */
public final class Api {

  private static final class Made {
    private static final Map<String, Object> DOCUMENT = OpenApi.of(controllers(), PublicPaths::contains);
  }

  private Api() {}

  /** Its document. */
  public static Map<String, Object> document() {
    return Made.DOCUMENT;
  }

  private static List<? extends Class<?>> controllers() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("br.com.alicerce")
        .stream()
        .filter(type -> type.isAnnotatedWith(Controller.class))
        .map(JavaClass::reflect)
        .toList();
  }
}
