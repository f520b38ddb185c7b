package br.com.alicerce.eventing.stream;

/**
 * What has to be looked at and done in one step, by scripts that Redis runs without letting anybody in between: a Redis that comes back
 * with an older file between the look and the deed would have the deed done to entries that nobody looked at. Refusals come back as
 * Redis words them.
 */
final class StreamScripts {

  /** Stream; group, consumer, milliseconds, ids. Answers how many vanished, and the entries. */
  static final String CLAIM = """
      local wanted = {unpack(ARGV, 4)}
      table.insert(wanted, 'JUSTID')
      local claimed = redis.pcall('XCLAIM', KEYS[1], ARGV[1], ARGV[2], ARGV[3], unpack(wanted))
      if claimed.err then return claimed end
      local vanished, entries = 0, {}
      for _, id in ipairs(claimed) do
        local found = redis.call('XRANGE', KEYS[1], id, id)
        if #found > 0 then
          table.insert(entries, found[1])
        else
          vanished = vanished + redis.call('XACK', KEYS[1], ARGV[1], id)
        end
      end
      return {vanished, entries}
      """;

  /** Stream; group, consumer. Answers 1 when the consumer is gone, 0 when it holds something. */
  static final String FORGET = """
      local held = redis.pcall('XPENDING', KEYS[1], ARGV[1], '-', '+', 1, ARGV[2])
      if held.err then return held end
      if #held > 0 then return 0 end
      local gone = redis.pcall('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], ARGV[2])
      return type(gone) == 'table' and gone or 1
      """;

  /** Stream; group. Answers how many entries went. */
  static final String TRIM = """
      local pending = redis.pcall('XPENDING', KEYS[1], ARGV[1])
      if pending.err then return pending end
      local keep_from = pending[2]
      if not keep_from then
        for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
          local fields = {}
          for at = 1, #group, 2 do fields[group[at]] = group[at + 1] end
          if fields['name'] == ARGV[1] then keep_from = fields['last-delivered-id'] end
        end
      end
      return redis.pcall('XTRIM', KEYS[1], 'MINID', keep_from)
      """;

  private StreamScripts() {}
}
