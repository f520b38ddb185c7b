package br.com.alicerce.construction.painel;

import br.com.alicerce.construction.cotacoes.CotacoesView;
import br.com.alicerce.platform.pages.ui.Tile;
import java.util.List;

/**
 * What the dashboard shows.
 *
 * @param saudacao a greeting by name
 * @param numeros the numbers this person may see
 * @param esperando quotes that wait for somebody, oldest first
 * @param showsStock whether this person sees the stock alerts
 */
public record PainelView(
    String saudacao, String hoje, List<Tile> numeros, List<CotacoesView.Item> esperando, boolean showsStock,
    boolean mayCreate) {}
