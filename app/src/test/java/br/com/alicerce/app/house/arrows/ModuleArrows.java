package br.com.alicerce.app.house.arrows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import java.util.List;
import java.util.Set;

/** The arrows between modules, and what a pure package may know. */
final class ModuleArrows {

  private static final String HOUSE = "br.com.alicerce.";
  private static final Set<String> SIBLINGS = Set.of("identity", "construction", "relay", "engines");
  private static final String[] ABOVE_EVENTING = {
      HOUSE + "identity..", HOUSE + "construction..", HOUSE + "relay..", HOUSE + "engines..", HOUSE + "app..", HOUSE + "bench..",
      HOUSE + "simulation..", HOUSE + "chaos.."};
  private static final String[] PURE = {
      HOUSE + "construction.calculo..", HOUSE + "construction.unidades..", HOUSE + "construction.documentos..",
      HOUSE + "construction.validade..", HOUSE + "construction.numeracao..", HOUSE + "construction.permissoes.."};

  static final List<ArrowRule> ALL = List.of(
      ArrowRule.of("the vertical never knows the engines",
          noClasses().that().resideInAnyPackage(HOUSE + "construction..", HOUSE + "identity..")
              .should().dependOnClassesThat().resideInAPackage(HOUSE + "engines.."),
          "package br.com.alicerce.engines.stock; public class Worker {}",
          "package br.com.alicerce.construction.estoque; class Peek { br.com.alicerce.engines.stock.Worker worker; }"),
      ArrowRule.of("the engines never know the vertical",
          noClasses().that().resideInAPackage(HOUSE + "engines..")
              .should().dependOnClassesThat().resideInAnyPackage(HOUSE + "construction..", HOUSE + "identity.."),
          "package br.com.alicerce.construction.estoque; public class Saldo {}",
          "package br.com.alicerce.engines.stock; class Peek { br.com.alicerce.construction.estoque.Saldo saldo() { return null; } }"),
      ArrowRule.of("siblings do not know each other",
          slices().matching(HOUSE + "(*)..").that(areSiblings()).should().notDependOnEachOther(),
          "package br.com.alicerce.identity.users; public class User {}",
          "package br.com.alicerce.relay; class Peek { Object of() { return new br.com.alicerce.identity.users.User(); } }"),
      ArrowRule.of("nothing of the product knows the simulation",
          noClasses().that().resideOutsideOfPackages(HOUSE + "simulation..", HOUSE + "bench..")
              .should().dependOnClassesThat().resideInAPackage(HOUSE + "simulation.."),
          "package br.com.alicerce.simulation.bug; public class Naive {}",
          "package br.com.alicerce.relay; class Wrong { br.com.alicerce.simulation.bug.Naive naive; }"),
      ArrowRule.of("nothing of the product knows what strikes it",
          noClasses().that().resideOutsideOfPackages(HOUSE + "chaos..")
              .should().dependOnClassesThat().resideInAPackage(HOUSE + "chaos.."),
          "package br.com.alicerce.chaos.fault; public class Flood {}",
          "package br.com.alicerce.relay; class Wrong { br.com.alicerce.chaos.fault.Flood flood; }"),
      ArrowRule.of("contracts know nothing but Java",
          onlyKnows(HOUSE + "contracts..", HOUSE + "contracts..", "java..", "org.jspecify.."),
          "package br.com.alicerce.platform; public class Ids {}",
          "package br.com.alicerce.contracts; record Wrong(br.com.alicerce.platform.Ids ids) {}"),
      ArrowRule.of("the platform knows no module above it",
          noClasses().that().resideInAPackage(HOUSE + "platform..")
              .should().dependOnClassesThat().resideInAPackage(HOUSE + "eventing..")
              .orShould().dependOnClassesThat().resideInAnyPackage(ABOVE_EVENTING),
          "package br.com.alicerce.eventing.outbox; public class Outbox {}",
          "package br.com.alicerce.platform.http; class Writes { br.com.alicerce.eventing.outbox.Outbox outbox; }"),
      ArrowRule.of("eventing knows no module above it",
          noClasses().that().resideInAPackage(HOUSE + "eventing..").should().dependOnClassesThat().resideInAnyPackage(ABOVE_EVENTING),
          "package br.com.alicerce.relay; public class Relay {}",
          "package br.com.alicerce.eventing; class Wrong { br.com.alicerce.relay.Relay relay; }"),
      ArrowRule.of("embedded servers know nothing of the house",
          noClasses().that().resideInAPackage(HOUSE + "embedded..").should().dependOnClassesThat().resideInAnyPackage(
              HOUSE + "contracts..", HOUSE + "platform..", HOUSE + "eventing..", HOUSE + "app.."),
          "package br.com.alicerce.platform.database; public class Database {}",
          "package br.com.alicerce.embedded; class Wrong { br.com.alicerce.platform.database.Database database; }"),
      ArrowRule.of("what the trade reckons touches no database and no http",
          noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat().resideInAnyPackage(
              "java.sql..", "javax.sql..", "java.net..", "java.io..", "java.nio..", "org.jdbi..", "org.postgresql..", "io.helidon..",
              "io.avaje.http..", "gg.jte..", HOUSE + "platform.database..", HOUSE + "platform.http..", HOUSE + "platform.pages..",
              HOUSE + "eventing.."),
          "package br.com.alicerce.construction.calculo; class Conta { java.sql.Connection open; }"),
      ArrowRule.of("only the stream's adapter and the command line speak to Redis",
          noClasses().that().resideOutsideOfPackages(
                  HOUSE + "eventing.stream..", HOUSE + "app..", HOUSE + "bench..", HOUSE + "chaos..", HOUSE + "embedded..")
              .should().dependOnClassesThat().resideInAPackage("redis.clients.."),
          "package redis.clients.jedis; public class Jedis {}",
          "package br.com.alicerce.construction.produtos; class Cache { redis.clients.jedis.Jedis redis; }"),
      ArrowRule.of("only platform.database knows the libraries of PostgreSQL",
          noClasses().that().resideOutsideOfPackages(
                  HOUSE + "platform.database..", HOUSE + "embedded..", HOUSE + "testing..", HOUSE + "app..")
              .should().dependOnClassesThat().resideInAnyPackage("org.jdbi..", "org.postgresql..", "com.zaxxer..", "org.flywaydb.."),
          "package org.jdbi.v3.core; public class Jdbi {}",
          "package br.com.alicerce.identity.users; class Users { org.jdbi.v3.core.Jdbi jdbi; }"));

  private ModuleArrows() {}

  private static DescribedPredicate<Slice> areSiblings() {
    return DescribedPredicate.describe("are siblings", slice -> SIBLINGS.contains(slice.getNamePart(1)));
  }

  private static ArchRule onlyKnows(String who, String... known) {
    return classes().that().resideInAPackage(who).and().areNotAnnotatedWith("io.avaje.jsonb.spi.Generated")
        .should().onlyDependOnClassesThat().resideInAnyPackage(known);
  }
}
