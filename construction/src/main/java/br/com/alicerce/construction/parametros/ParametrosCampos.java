package br.com.alicerce.construction.parametros;

import br.com.alicerce.platform.http.FormFields;
import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.TypedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The inputs of parameters on a page; an empty one decides nothing. */
final class ParametrosCampos {

  private final FormFields sent;
  private final List<FieldError> errors = new ArrayList<>();

  private ParametrosCampos(FormFields sent) {
    this.sent = sent;
  }

  /** What stands in the inputs. */
  static Map<String, String> of(ParametrosLoja now) {
    Map<String, String> values = new HashMap<>();
    values.put("prazo_dias", shown(now.prazoDias()));
    values.put("seguranca_percentual", now.segurancaPercentual() == null ? "" : Formats.amount(now.segurancaPercentual()));
    values.put("intervalo_dias", shown(now.intervaloDias()));
    values.put("versao", Integer.toString(now.versao()));
    return values;
  }

  /** What stands in the inputs. */
  static Map<String, String> of(ParametrosProduto now) {
    Map<String, String> values = new HashMap<>();
    values.put("prazo_dias", shown(now.prazoDias()));
    values.put("embalagem_compra", shown(now.embalagemCompra()));
    values.put("compra_minima", shown(now.compraMinima()));
    values.put("estoque_minimo", shown(now.estoqueMinimo()));
    values.put("estoque_maximo", shown(now.estoqueMaximo()));
    values.put("versao", Integer.toString(now.versao()));
    return values;
  }

  /** The store's form, or what can't be read of it. */
  static Outcome<ParametrosLojaForm> ofStore(FormFields sent) {
    ParametrosCampos fields = new ParametrosCampos(sent);
    return fields.outcome(new ParametrosLojaForm(
        fields.days("prazo_dias"), fields.number("seguranca_percentual", TypedNumber::percent), fields.days("intervalo_dias")));
  }

  /** A product's form, or what can't be read of it. */
  static Outcome<ParametrosProdutoForm> ofProduct(FormFields sent) {
    ParametrosCampos fields = new ParametrosCampos(sent);
    return fields.outcome(new ParametrosProdutoForm(
        fields.days("prazo_dias"), fields.quantity("embalagem_compra"), fields.quantity("compra_minima"),
        fields.quantity("estoque_minimo"), fields.quantity("estoque_maximo")));
  }

  private <F> Outcome<F> outcome(F form) {
    return errors.isEmpty() ? Outcome.done(form) : Outcome.refused(new Refusal.Invalid(errors));
  }

  private @Nullable Integer days(String field) {
    String typed = sent.text(field).orElse("");
    if (typed.matches("\\d{1,6}")) {
      return Integer.valueOf(typed);
    }
    if (!typed.isEmpty()) {
      errors.add(new FieldError(field, "Use um número inteiro de dias."));
    }
    return null;
  }

  private @Nullable BigDecimal quantity(String field) {
    return number(field, TypedNumber::quantity);
  }

  private @Nullable BigDecimal number(String field, Function<String, TypedNumber> kind) {
    String typed = sent.text(field).orElse("");
    if (typed.isEmpty()) {
      return null;
    }
    return switch (kind.apply(typed)) {
      case TypedNumber.Read(BigDecimal value) -> value;
      case TypedNumber.Refused(String reason) -> {
        errors.add(new FieldError(field, reason));
        yield null;
      }
    };
  }

  private static String shown(@Nullable Integer days) {
    return days == null ? "" : days.toString();
  }

  private static String shown(@Nullable BigDecimal quantity) {
    return quantity == null ? "" : Formats.quantity(quantity);
  }
}
