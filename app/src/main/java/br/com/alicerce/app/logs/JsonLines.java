package br.com.alicerce.app.logs;

import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.tenancy.CurrentStore;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.UUID;

/**
 * Logback's JSON lines with what this house follows its work by: {@code service}, {@code trace_id}, {@code store_id} and {@code store}.
 * They are taken from the scope of the code that logs, so an appender has to write in the thread of that code, as the console's does.
 * Of people there is nothing: neither who calls nor the parameters of a message.
 */
final class JsonLines extends JsonEncoder {

  private final String service;

  JsonLines(String service) {
    this.service = service;
    setWithContext(false);
    setWithMDC(false);
    setWithSequenceNumber(false);
    setWithNanoseconds(false);
    setWithMarkers(false);
    setWithMessage(false);
    setWithArguments(false);
    setWithFormattedMessage(true);
  }

  @Override
  protected void appendCustomFields(StringBuilder line, ILoggingEvent event) {
    member(line, "service", service);
    Trace.current().ifPresent(id -> member(line, "trace_id", id));
    CurrentStore.told().map(UUID::toString).ifPresent(id -> member(line, "store_id", id));
    Caller.toldSlug().ifPresent(slug -> member(line, "store", slug));
  }

  private void member(StringBuilder line, String name, String value) {
    appendValueSeparator(line, true);
    appenderMember(line, name, value);
  }
}
