package br.com.alicerce.app.house.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrowsTest {

  private static final class House {
    private static final JavaClasses CLASSES =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("br.com.alicerce");
  }

  static Stream<ArrowRule> rules() {
    return Stream.of(ModuleArrows.ALL, CodeHabits.ALL).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps(ArrowRule rule) {
    EvaluationResult result = rule.rule().evaluate(House.CLASSES);
    assertThat(result.getFailureReport().getDetails()).as(rule.says()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_twin_breaks(ArrowRule rule) {
    EvaluationResult result = rule.rule().allowEmptyShould(true).evaluate(Twin.of(rule.twin()));
    assertThat(result.hasViolation()).as("the twin of \"%s\" passes", rule.says()).isTrue();
  }
}
