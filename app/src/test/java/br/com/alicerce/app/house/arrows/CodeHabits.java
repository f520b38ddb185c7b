package br.com.alicerce.app.house.arrows;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Habits that the compiled classes show. */
final class CodeHabits {

  /** The command line speaks to a terminal, and the servers' supervisor measures a real child process. */
  private static final String[] COMMAND_LINE = {
      "br.com.alicerce.app", "br.com.alicerce.app.command..", "br.com.alicerce.bench..", "br.com.alicerce.simulation.command..",
      "br.com.alicerce.chaos.command.."};

  private static final Set<String> INEXACT = Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.Date");

  private static final Set<String> CHANGING = Set.of("ArrayList", "LinkedList", "ArrayDeque", "HashMap", "LinkedHashMap", "TreeMap",
      "HashSet", "TreeSet", "ConcurrentHashMap", "ConcurrentMap", "ConcurrentLinkedQueue", "StringBuilder", "ThreadLocal");

  static final List<ArrowRule> ALL = List.of(
      ArrowRule.of("time is given: nobody asks the machine for it",
          noClasses().that().doNotHaveFullyQualifiedName("br.com.alicerce.app.embedded.Supervisor")
              .should().callMethodWhere(asksForTheTime()),
          "package br.com.alicerce.construction.cotacoes; class Hoje { Object hoje() { return java.time.LocalDate.now(); } }"),
      ArrowRule.of("only who puts a process together makes a clock",
          noClasses().that().resideOutsideOfPackages("br.com.alicerce.app..", "br.com.alicerce.bench..", "br.com.alicerce.chaos..")
              .should().callMethodWhere(makesAClock()),
          "package br.com.alicerce.identity.users; class Users { java.time.Clock clock = java.time.Clock.systemUTC(); }"),
      ArrowRule.of("nobody reads the clock in milliseconds",
          noClasses().should().callMethod(System.class, "currentTimeMillis"),
          "package br.com.alicerce.relay; class Lease { long now() { return System.currentTimeMillis(); } }"),
      ArrowRule.of("only who speaks to the library of tokens knows java.util.Date",
          noClasses().that().resideOutsideOfPackage("br.com.alicerce.platform.security")
              .should().dependOnClassesThat().belongToAnyOf(java.util.Date.class, java.util.Calendar.class),
          "package br.com.alicerce.construction.validade; class Validade { java.util.Date ate; }"),
      ArrowRule.of("money is never inexact",
          noClasses().that().resideInAPackage("br.com.alicerce.construction.calculo..").should(useInexactNumbers()),
          "package br.com.alicerce.construction.calculo; class Conta { double total(double preco) { return preco; } }"),
      ArrowRule.of("only the command line ends the process",
          noClasses().that().resideOutsideOfPackages(COMMAND_LINE).should().callMethod(System.class, "exit", int.class)
              .orShould().callMethod(Runtime.class, "halt", int.class),
          "package br.com.alicerce.relay; class Relay { void stop() { System.exit(1); } }"),
      ArrowRule.of("only the command line prints",
          noClasses().that().resideOutsideOfPackages(COMMAND_LINE).and().doNotHaveFullyQualifiedName("br.com.alicerce.embedded.Temporary")
              .should().accessField(System.class, "out").orShould().accessField(System.class, "err"),
          "package br.com.alicerce.engines.stock; class Wrong { void say() { System.out.println(); } }"),
      ArrowRule.of("nobody prints a stack trace",
          noClasses().should().callMethodWhere(JavaCall.Predicates.target(name("printStackTrace"))),
          "package br.com.alicerce.app.command; class Wrong { void say(Exception broken) { broken.printStackTrace(); } }"),
      ArrowRule.of("what a class needs comes in by its constructor",
          noFields().should().beAnnotatedWith("jakarta.inject.Inject"),
          "package jakarta.inject; public @interface Inject {}",
          "package br.com.alicerce.identity.users; class UserApi { @jakarta.inject.Inject Object users; }"),
      ArrowRule.of("nothing static changes",
          fields().that().areStatic().and().areDeclaredInClassesThat().resideOutsideOfPackage("br.com.alicerce.testing..")
              .should().beFinal(),
          "package br.com.alicerce.platform.security; class Last { static String caller = \"nobody\"; }"),
      ArrowRule.of("nothing static is a place to keep things",
          noFields().that().areStatic().and().areDeclaredInClassesThat().resideOutsideOfPackage("br.com.alicerce.testing..")
              .should().haveRawType(mutable()),
          """
          package br.com.alicerce.platform.http;
          import java.util.HashMap;
          class Seen { static final HashMap<String, String> ALL = new HashMap<>(); }
          """),
      ArrowRule.of("the store is bound by scope and never by thread",
          noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class),
          "package br.com.alicerce.platform.tenancy; class Current { ThreadLocal<String> store = new ThreadLocal<>(); }"));

  private CodeHabits() {}

  private static DescribedPredicate<JavaCall<?>> asksForTheTime() {
    return JavaCall.Predicates.target(name("now"))
        .and(JavaCall.Predicates.target(owner(resideInAPackage("java.time"))))
        .and(JavaCall.Predicates.target(rawParameterTypes(new Class<?>[0])))
        .as("java.time's now() without a clock");
  }

  private static DescribedPredicate<JavaCall<?>> makesAClock() {
    return JavaCall.Predicates.target(nameMatching("system.*"))
        .and(JavaCall.Predicates.target(owner(equivalentTo(java.time.Clock.class))))
        .as("Clock.system…()");
  }

  private static DescribedPredicate<JavaClass> mutable() {
    return DescribedPredicate.describe("a kind that changes",
        type -> CHANGING.contains(type.getSimpleName()) || type.getPackageName().equals("java.util.concurrent.atomic"));
  }

  private static ArchCondition<JavaClass> useInexactNumbers() {
    return new ArchCondition<>("use inexact numbers") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream().filter(field -> INEXACT.contains(field.getRawType().getName()))
            .forEach(field -> events.add(SimpleConditionEvent.satisfied(field, field.getFullName())));
        type.getMethods().stream().filter(CodeHabits::isInexact)
            .forEach(method -> events.add(SimpleConditionEvent.satisfied(method, method.getFullName())));
      }
    };
  }

  private static boolean isInexact(JavaMethod method) {
    return INEXACT.contains(method.getRawReturnType().getName())
        || method.getRawParameterTypes().stream().anyMatch(type -> INEXACT.contains(type.getName()));
  }
}
