package br.com.alicerce.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoCustomerTest {

  private static final Set<String> CITIES = Set.of("Volta Redonda", "Barra Mansa", "Resende", "Barra do Piraí");

  private final List<DemoCustomer> customers = DemoCustomer.bundled();
  private final List<DemoSite> sites = DemoSite.bundled();

  @Test
  void sixty_customers_have_right_and_distinct_documents() {
    assertThat(customers).hasSize(60).extracting(DemoCustomer::document).doesNotHaveDuplicates();
    assertThat(customers).allSatisfy(customer ->
        assertThat(customer.company() ? rightCnpj(customer.document()) : rightCpf(customer.document()))
            .as(customer.document())
            .isTrue());
  }

  @Test
  void several_companies_have_documents_with_letters() {
    assertThat(customers.stream().filter(DemoCustomer::company)).hasSizeGreaterThan(20);
    assertThat(customers.stream().filter(customer -> customer.document().matches(".*[A-Z].*")))
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(DemoCustomer::company);
  }

  @Test
  void the_published_example_of_a_cnpj_with_letters_is_right_and_a_changed_one_is_not() {
    assertThat(rightCnpj("12ABC34501DE35")).isTrue();
    assertThat(rightCnpj("12ABC34501DE36")).isFalse();
    assertThat(rightCpf("52998224725")).isTrue();
    assertThat(rightCpf("52998224735")).isFalse();
  }

  @Test
  void nobody_can_be_written_to_and_everybody_lives_near() {
    assertThat(customers).allSatisfy(customer -> {
      assertThat(customer.email() == null || customer.email().matches("[a-z.]+@example\\.com")).isTrue();
      assertThat(customer.city()).isIn(CITIES);
      assertThat(customer.state()).isEqualTo("RJ");
      assertThat(customer.postcode()).matches("27\\d{3}-\\d{3}");
    });
  }

  @Test
  void some_eighty_sites_are_of_these_customers() {
    var documents = customers.stream().map(DemoCustomer::document).toList();
    assertThat(sites).hasSizeBetween(70, 90).extracting(DemoSite::customerDocument).isSubsetOf(documents);
    assertThat(sites).extracting(site -> site.customerDocument() + site.name()).doesNotHaveDuplicates();
    assertThat(sites).extracting(DemoSite::city).isSubsetOf(CITIES);
  }

  private static boolean rightCpf(String cpf) {
    return cpf.matches("\\d{11}") && cpf.chars().distinct().count() > 1 && digit(cpf, 9, 11) && digit(cpf, 10, 12);
  }

  private static boolean rightCnpj(String cnpj) {
    return cnpj.matches("[0-9A-Z]{12}\\d{2}") && digit(cnpj, 12, 10) && digit(cnpj, 13, 10);
  }

  /** Modulo 11 over the characters before a place; weights count from 2 at the right and start anew at a limit. */
  private static boolean digit(String document, int place, int weightLimit) {
    int sum = IntStream.range(0, place)
        .map(i -> (document.charAt(i) - '0') * (2 + (place - 1 - i) % (weightLimit - 2)))
        .sum();
    int rest = sum % 11;
    return document.charAt(place) - '0' == (rest < 2 ? 0 : 11 - rest);
  }
}
