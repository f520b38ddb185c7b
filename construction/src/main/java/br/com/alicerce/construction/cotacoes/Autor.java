package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.permissoes.Alcance;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Permissoes;
import br.com.alicerce.platform.security.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does something with a quote: somebody of the store, or the customer by a link to it. */
public sealed interface Autor {

  /** How far they reach by a permission. */
  Alcance alcance(Permissao permissao);

  /** Whether a permission of theirs takes in this quote. */
  boolean reaches(Permissao permissao, Cotacao cotacao);

  /** The person of the store; null for the customer, who is none. */
  @Nullable UUID usuarioId();

  /** The way by which they came. */
  Via via();

  /**
   * How the audit log tells who answered for the customer, beside the person and the address that it tells anyhow.
   *
   * @param nome what they said their name is; null for nothing
   */
  Map<String, String> registro(@Nullable String nome);

  /** Somebody of the store, as far as their roles reach. */
  record Equipe(Caller caller) implements Autor {

    @Override
    public Alcance alcance(Permissao permissao) {
      return Permissoes.alcance(caller.roles(), permissao);
    }

    @Override
    public boolean reaches(Permissao permissao, Cotacao cotacao) {
      return alcance(permissao).reaches(cotacao.usuarioId().equals(caller.userId()), false);
    }

    @Override
    public UUID usuarioId() {
      return caller.userId();
    }

    @Override
    public Via via() {
      return Via.EQUIPE;
    }

    @Override
    public Map<String, String> registro(@Nullable String nome) {
      return Map.of("via", via().word());
    }
  }

  /**
   * Whoever holds a link: the quote it leads to is all they reach.
   *
   * @param linkId the link, for the audit log
   */
  record PorLink(UUID linkId, UUID cotacaoId) implements Autor {

    @Override
    public Alcance alcance(Permissao permissao) {
      return Permissoes.link(permissao);
    }

    @Override
    public boolean reaches(Permissao permissao, Cotacao cotacao) {
      return alcance(permissao).reaches(false, cotacao.id().equals(cotacaoId));
    }

    @Override
    public @Nullable UUID usuarioId() {
      return null;
    }

    @Override
    public Via via() {
      return Via.LINK;
    }

    @Override
    public Map<String, String> registro(@Nullable String nome) {
      Map<String, String> registro = new LinkedHashMap<>();
      registro.put("via", via().word());
      registro.put("autor", "cliente por link");
      registro.put("link_id", linkId.toString());
      if (nome != null) {
        registro.put("nome", nome);
      }
      return registro;
    }
  }
}
