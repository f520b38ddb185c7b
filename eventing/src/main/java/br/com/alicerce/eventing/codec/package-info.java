/** Events as JSON, in every version that was ever written. */
@NullMarked
@Json.Import(
    value = {
      QuoteCreated.class,
      QuoteSent.class,
      QuoteApproved.class,
      QuoteRejected.class,
      QuoteConverted.class,
      QuoteCancelled.class,
      OrderCreated.class,
      OrderStatusChanged.class,
      OrderCancelled.class,
      SaleRecorded.class,
      ProductChanged.class,
      ProductPriceChanged.class,
      StockChanged.class,
      ReplenishmentParamsChanged.class,
      LineItem.class
    },
    jsonSettings = @Json(naming = Json.Naming.LowerUnderscore))
package br.com.alicerce.eventing.codec;

import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.OrderCancelled;
import br.com.alicerce.contracts.OrderCreated;
import br.com.alicerce.contracts.OrderStatusChanged;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.contracts.QuoteApproved;
import br.com.alicerce.contracts.QuoteCancelled;
import br.com.alicerce.contracts.QuoteConverted;
import br.com.alicerce.contracts.QuoteCreated;
import br.com.alicerce.contracts.QuoteRejected;
import br.com.alicerce.contracts.QuoteSent;
import br.com.alicerce.contracts.ReplenishmentParamsChanged;
import br.com.alicerce.contracts.SaleRecorded;
import br.com.alicerce.contracts.StockChanged;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.NullMarked;
